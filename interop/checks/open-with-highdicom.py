"""The pinned highdicom and pydicom are there and open a clean report."""

import os
import sys
from pathlib import Path

import highdicom
import pydicom

pinned = dict(
    line.split("==")
    for line in Path(os.environ["DICOMSR_ROOT"], "interop/requirements.txt").read_text().split()
    if "==" in line
)
found = {"highdicom": highdicom.__version__, "pydicom": pydicom.__version__}
if found != pinned:
    sys.exit(f"expected {pinned}, found {found}")

clean = Path(os.environ["DICOMSR_SHARED"], "judges/mutants/m00_unchanged.dcm")
report = highdicom.sr.srread(clean)
if len(report.content) == 0:
    sys.exit("highdicom found no content in a clean report")
print(f"highdicom {found['highdicom']} reads a {type(report).__name__}")
