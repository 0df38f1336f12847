# Reports that typed builders made, with every optional part and at random: no judge objects to them, our validator
# finds nothing, and pydicom and dcmtk see the very trees that we see.
set -euo pipefail
judges=$DICOMSR_SHARED/judges
. "$DICOMSR_ROOT/interop/lib/java.sh"
tests=("$DICOMSR_ROOT"/sr-templates/target/sr-templates-*-tests.jar)
jars="${tests[0]}:$DICOMSR_ROOT/sr-templates/target/test-lib/*:$DICOMSR_ROOT/examples/target/examples.jar"
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteReports measurements 20
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteEcgReports ecg
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteImagingReports imaging
mkdir custom
"$java" -cp "$jars" org.dicomsr.examples.readme.CustomTemplate "$DICOMSR_ROOT/examples/samples/templates" custom >/dev/null

# expects at least N files: a loop over none would pass
files() { # N FOLDER
  local found=("$2"/*.dcm)
  [ "${#found[@]}" -ge "$1" ] || { echo "$2: expected $1 files or more, found ${#found[@]}"; exit 1; }
}
files 24 measurements
exhaustive=(measurements/disputed/{derived,evaluations,frame,generic,planar,volumetric}.dcm)
files 20 ecg
files 5 imaging
files 2 custom

"$SR" validate measurements/*.dcm measurements/*/*.dcm ecg/*.dcm imaging/*.dcm >verdicts || { grep -v '^[^:]*: WARNING' verdicts | tail; exit 1; }
"$SR" validate --template "$DICOMSR_ROOT/examples/samples/templates/tavi-case.yaml" custom/tavi.dcm
"$SR" validate --template "$DICOMSR_ROOT/examples/samples/templates/landmarks.json" custom/landmarks.dcm

"$PYTHON" "$DICOMSR_ROOT/interop/lib/judged.py" "${exhaustive[@]}"
for set in measurements ecg imaging custom; do
  "$PYTHON" "$DICOMSR_ROOT/interop/lib/judged.py" "$set"/*.dcm || { echo "in $set"; exit 1; }
done

"$PYTHON" "$DICOMSR_ROOT/interop/lib/trees.py" measurements/*.dcm "${exhaustive[@]}" measurements/extensible/*.dcm ecg/*.dcm ecg/extensible/*.dcm imaging/*.dcm custom/*.dcm
