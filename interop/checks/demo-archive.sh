# Archives of the demonstration, a patient of each kind at each site: no judge objects to any file but those that are
# broken on purpose, pydicom opens all with their pixels, samples and SNOMED codes in either spelling, and highdicom opens
# segmentations and reports.
set -euo pipefail
"$SR" demo folder --scale 0.01 --seed 3 --archives-only
"$SR" demo again --scale 0.01 --seed 3 --archives-only --quiet
diff -r folder again
for site in folder/archives/*/; do
  mapfile -t files < <(find "$site" -type f -not -path '*/misc/*' -not -path '*/copies/*' | sort)
  [ "${#files[@]}" -ge 15 ] || { echo "$site: expected 15 files or more, found ${#files[@]}"; exit 1; }
  "$PYTHON" "$DICOMSR_ROOT/interop/lib/judged.py" "${files[@]}" || { echo "in $site"; exit 1; }
done
mapfile -t reports < <(grep -rlF '1.2.840.10008.5.1.4.1.1.88.' folder/archives --include='*' | grep -v /misc/ | sort)
"$SR" validate --template folder/consortium/tavi-case.yaml "${reports[@]}" >verdicts 2>&1 || { grep -v '^[^:]*: WARNING' verdicts | tail; exit 1; }
"$PYTHON" "$DICOMSR_ROOT/interop/lib/demo_archive.py" folder/archives
