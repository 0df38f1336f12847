# The judges are there and judge: they pass a clean report and object to one with a known fault.
set -euo pipefail
judges=$DICOMSR_SHARED/judges
clean=$judges/mutants/m00_unchanged.dcm
faulty=$judges/mutants/m03_illegal_relationship.dcm

"$judges/check-sr.sh" -v "$clean" "$faulty" >verdicts || true
tail -n 1 verdicts | grep -qx '2 files, 1 clean, 1 with errors' || { cat verdicts; exit 1; }
"$judges/sr-tree.sh" "$clean" >tree
[ -s tree ] || { echo "sr-tree.sh printed nothing"; exit 1; }
[ -s "$DICOMSR_SHARED/corpus/INVENTORY.tsv" ] || { echo "missing: corpus/INVENTORY.tsv"; exit 1; }
echo "judges and corpus are usable"
