# Data sets of reports that builders made: MONAI, pandas and pydicom read them, no judge objects to the copies, two are
# the same byte for byte, and what is interrupted or has no room leaves nothing that looks like one.
set -euo pipefail
. "$DICOMSR_ROOT/interop/lib/java.sh"
tests=("$DICOMSR_ROOT"/sr-templates/target/sr-templates-*-tests.jar)
jars="${tests[0]}:$DICOMSR_ROOT/sr-templates/target/test-lib/*:$DICOMSR_ROOT/examples/target/examples.jar"
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteReports measurements 20
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteEcgReports ecg
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteImagingReports imaging
for set in measurements ecg imaging; do
  mkdir -p "archive/$set"
  # What is disputed about the others is of no concern here.
  cp "$set"/*.dcm "archive/$set"
done
"$PYTHON" "$DICOMSR_ROOT/interop/lib/images.py" archive/images 6
catalogue=$DICOMSR_ROOT/examples/samples/catalogues/tavi.yaml

"$SR" index archive.index archive --quiet
export=("$SR" export archive.index)
what=(--where any --catalogue "$catalogue" --split train=60,validation=20,test=20 --files copy --include study
  --allow secondary-capture,burned-in-annotation-unknown)
"${export[@]}" dataset "${what[@]}" >counts
cat counts
(cd dataset && sha256sum --check --quiet SHA256SUMS)
"$PYTHON" "$DICOMSR_ROOT/interop/lib/export.py" dataset archive
mapfile -t reports < <("$PYTHON" - <<'PYTHON'
import json
for line in open("dataset/samples.jsonl", encoding="utf-8"):
    for file in json.loads(line)["files"]:
        if file["role"] == "report":
            print("dataset/" + file["path"])
PYTHON
)
"$PYTHON" "$DICOMSR_ROOT/interop/lib/judged.py" "${reports[@]}"

"${export[@]}" again "${what[@]}" >/dev/null
diff -r dataset again
rm -r archive.index
"$SR" index archive.index archive --quiet
"${export[@]}" anew "${what[@]}" >/dev/null
diff -r dataset anew

mkdir small killed
# No file may be larger than this many blocks of 1024 bytes: as when the disk is full.
if (ulimit -f 8; "${export[@]}" small/dataset "${what[@]}" >/dev/null 2>full); then exit 1; fi
cat full
[ -z "$(ls -A small)" ]
"${export[@]}" killed/dataset "${what[@]}" >/dev/null 2>&1 &
running=$!
for _ in $(seq 200); do
  if [ -n "$(ls -A killed)" ]; then break; fi
  sleep 0.02
done
kill -KILL "$running"
wait "$running" || true
if [ -e killed/dataset ] && ! (cd killed/dataset && sha256sum --check --quiet SHA256SUMS); then exit 1; fi
if [ ! -e killed/dataset ]; then [ -z "$(find killed -name SHA256SUMS)" ]; fi
echo "${#reports[@]} reports clean; equal when made again, and of an index made anew"
