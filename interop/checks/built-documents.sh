# Documents built from nothing, each with every value type its SOP class allows: no judge objects to them.
set -euo pipefail
judges=$DICOMSR_SHARED/judges

. "$DICOMSR_ROOT/interop/lib/java.sh"
tests=("$DICOMSR_ROOT"/sr-model/target/sr-model-*-tests.jar)
"$java" -cp "$DICOMSR_ROOT/examples/target/lib/*:${tests[0]}" org.dicomsr.model.testing.SampleDocuments samples

# These judges do not know Extensible SR: it is read as a tree, below.
known=()
for sample in samples/*.dcm; do
  case $sample in */extensible.dcm) ;; *) known+=("$sample") ;; esac
done
[ "${#known[@]}" -ge 6 ] || { echo "expected six samples or more, found ${#known[@]}"; exit 1; }
"$judges/check-sr.sh" -v "${known[@]}"

# Two readers nobody here wrote see the same content, and every value type is there.
for sample in samples/*.dcm; do
  "$judges/sr-tree.sh" "$sample" >pydicom.tree
  "$judges/sr-tree.sh" -d "$sample" >dcmtk.tree
  [ -s pydicom.tree ] || { echo "$sample: pydicom sees no content"; exit 1; }
  diff pydicom.tree dcmtk.tree || { echo "$sample: pydicom and dcmtk differ"; exit 1; }
done
"$judges/sr-tree.sh" samples/extensible.dcm >extensible.tree
for type in TEXT CODE NUM DATETIME DATE TIME UIDREF PNAME COMPOSITE IMAGE WAVEFORM SCOORD SCOORD3D TCOORD TABLE CONTAINER; do
  grep -q "| *$type *|" extensible.tree || { echo "extensible: no $type"; cat extensible.tree; exit 1; }
done

# highdicom knows no WAVEFORM; what it opens it sees as it is.
"$PYTHON" - samples/measurement-report.dcm highdicom.dcm <<'PYTHON'
import sys
import highdicom

report = highdicom.sr.srread(sys.argv[1])
assert type(report).__name__ == "Comprehensive3DSR", type(report)
report.ContentSequence = report.content[0].ContentSequence
report.save_as(sys.argv[2])
PYTHON
"$judges/sr-tree.sh" samples/measurement-report.dcm >ours.tree
# It gives an image without a concept name one of its own.
"$judges/sr-tree.sh" highdicom.dcm | sed 's/| IMAGE | 260753009^SCT^Source |/| IMAGE |  |/' >highdicom.tree
diff ours.tree highdicom.tree || { echo "highdicom sees another tree"; exit 1; }
echo "${#known[@]} documents clean, $(ls samples | wc -l) trees equal in pydicom and dcmtk"
