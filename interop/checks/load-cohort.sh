# An exported data set is read back alike by the loaders in Java and in Python: labels, ECGs, frames, masks.
set -euo pipefail
. "$DICOMSR_ROOT/interop/lib/java.sh"
jar=${DICOMSR_CLASSES:-$DICOMSR_ROOT/examples/target/examples.jar}
"$java" -cp "$jar" org.dicomsr.examples.loading.SampleArchive archive 12
"$SR" index --quiet archive.index archive
"$SR" export archive.index dataset --where 'CT and ECG' --catalogue variables.yaml --files copy --include study \
  --split train=60,test=40
"$java" -cp "$jar" org.dicomsr.examples.loading.WriteArrays arrays dataset
"$PYTHON" "$DICOMSR_ROOT/interop/lib/loaded.py" dataset arrays
