# An exported data set is read back alike by the loaders in Java and in Python: labels, ECGs, frames, masks, also where images are missing.
set -euo pipefail
. "$DICOMSR_ROOT/interop/lib/java.sh"
jar=${DICOMSR_CLASSES:-$DICOMSR_ROOT/examples/target/examples.jar}
"$java" -cp "$jar" org.dicomsr.examples.loading.SampleArchive archive 12
"$SR" index --quiet archive.index archive
"$SR" export archive.index dataset --where 'CT and ECG' --catalogue variables.yaml --files copy --include study \
  --split train=60,test=40
"$java" -cp "$jar" org.dicomsr.examples.loading.WriteArrays arrays dataset
"$PYTHON" "$DICOMSR_ROOT/interop/lib/loaded.py" dataset arrays

# Of each patient one of the images that were segmented is missing: masks are on their own planes.
rm archive/*112.dcm
"$SR" index --quiet partial.index archive
"$SR" export partial.index partial --where 'CT and ECG' --catalogue variables.yaml --files copy --include study
"$java" -cp "$jar" org.dicomsr.examples.loading.WriteArrays partial-arrays partial
"$PYTHON" "$DICOMSR_ROOT/interop/lib/loaded.py" partial partial-arrays partial
