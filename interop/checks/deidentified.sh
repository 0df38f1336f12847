# De-identified copies: of reports that builders made, no judge objects to them and pydicom finds every label; of the
# whole corpus, nothing throws and pydicom finds no name, ID, UID or date of the source.
set -euo pipefail
. "$DICOMSR_ROOT/interop/lib/java.sh"
tests=("$DICOMSR_ROOT"/sr-templates/target/sr-templates-*-tests.jar)
jars="${tests[0]}:$DICOMSR_ROOT/sr-templates/target/test-lib/*:$DICOMSR_ROOT/examples/target/examples.jar"
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteReports measurements 20
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteEcgReports ecg
"$java" -cp "$jars" org.dicomsr.templates.testing.WriteImagingReports imaging
mkdir custom
"$java" -cp "$jars" org.dicomsr.examples.readme.CustomTemplate "$DICOMSR_ROOT/examples/samples/templates" custom >/dev/null

deidentify() { # FROM TO [REASON...]: prints what became of each file
  mkdir "$2"
  "$java" -Xmx512m -cp "$DICOMSR_ROOT/examples/target/examples.jar" org.dicomsr.examples.readme.DeidentifyFiles secret "$@"
}

for set in measurements ecg imaging custom; do
  mkdir "$set-in"
  cp "$set"/*.dcm "$set-in"
  deidentify "$set-in" "$set-out" >"$set.log"
  if grep -v 'written$' "$set.log"; then exit 1; fi
  "$PYTHON" "$DICOMSR_ROOT/interop/lib/deidentified.py" labels "$set-in" "$set-out"
  "$PYTHON" "$DICOMSR_ROOT/interop/lib/judged.py" "$set-out"/*.dcm
done

deidentify "$DICOMSR_SHARED/corpus" careful >careful.log
grep -q 'refused: ' careful.log
deidentify "$DICOMSR_SHARED/corpus" all BURNED_IN_ANNOTATION BURNED_IN_ANNOTATION_UNKNOWN SECONDARY_CAPTURE ULTRASOUND \
  ENCAPSULATED_DOCUMENT RECOGNIZABLE_VISUAL_FEATURES OVERLAY_IN_PIXELS NO_INSTANCE >all.log
if grep -q 'refused: ' all.log; then exit 1; fi
"$PYTHON" "$DICOMSR_ROOT/interop/lib/deidentified.py" scan "$DICOMSR_SHARED/corpus" all
