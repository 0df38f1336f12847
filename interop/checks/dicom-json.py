"""`sr dump --json` agrees with pydicom and dcm2json on every report and every character set of the corpus.

Three comparisons a file:
  1. our JSON against pydicom's Dataset.to_json_dict,
  2. our JSON against dcmtk's dcm2json,
  3. the data set that pydicom makes of our JSON against the data set that pydicom makes of the file.
What is compared is parsed JSON, each value brought into the form that the functions below justify.
"""

import base64
import json
import math
import os
import struct
import subprocess
import sys
import warnings
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pydicom

warnings.simplefilter("ignore")
# The library keeps what it reads; pydicom would otherwise refuse some values of the corpus.
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

# In implicit VR only a dictionary knows the VRs of private elements. Ours is the standard's, which has none: UN.
pydicom.datadict.private_dictionaries.clear()

SR = os.environ["SR"]
CORPUS = Path(os.environ["DICOMSR_SHARED"], "corpus")
NO_DICOM = {".json", ".md", ".txt"}
to_number = pydicom.jsonrep.convert_to_python_number


def to_number_or_text(value, vr):
    """DS and IS that hold no number are strings in JSON; pydicom gives up on the whole data set."""
    try:
        return to_number(value, vr)
    except ValueError:
        return value if isinstance(value, (str, list)) else str(value)


pydicom.jsonrep.convert_to_python_number = to_number_or_text


def left_out(tag):
    # Group lengths and File Meta Information do not belong into DICOM JSON (PS3.18 F.2.2); pydicom and
    # dcm2json keep some. Specific Character Set is ISO_IR 192 here (PS3.18 F.2), the file's in pydicom.
    return tag.endswith("0000") or tag.startswith("0002") or tag == "00080005"


def number(value):
    """Number or string: PS3.18 F.2.3 leaves the choice for DS, IS, SV and UV, and digits differ: 1.50 = 1.5 = "+1.5"."""
    try:
        return Decimal(str(value).strip())
    except InvalidOperation:
        return str(value).strip()


def single(value):
    """FL has 24 bits of precision; how many digits a writer shows beyond is its choice."""
    return struct.pack("<f", float(value)) if value is not None else None


def double(value):
    """dcm2json prints a double with 17 digits, the others with the fewest that identify it."""
    return "NaN" if math.isnan(float(value)) else float(value)


def name(value):
    """Groups without text may be there or not, as may delimiters behind the last component; an empty name may be null."""
    if isinstance(value, str):
        value = dict(zip(("Alphabetic", "Ideographic", "Phonetic"), value.split("=")))
    return {group: text.rstrip(" ^") for group, text in (value or {}).items() if text.rstrip(" ^")} or None


def text(value):
    """Padding behind a value has no meaning (PS3.5 6.2); an empty string is null (PS3.18 F.2.5)."""
    return (value.rstrip(" \0") or None) if isinstance(value, str) else value


def leading(value):
    """Spaces in front have no meaning in the short ones (PS3.5 6.2): pydicom or dcmtk leave them out."""
    value = text(value)
    return (value.lstrip(" ") or None) if isinstance(value, str) else value


FORMS = {"DS": number, "IS": number, "SV": number, "UV": number, "FL": single, "FD": double, "PN": name}
FORMS.update({vr: text for vr in ("LT", "ST", "UC", "UR", "UT")})
FORMS.update({vr: leading for vr in ("AE", "AS", "CS", "DA", "DT", "LO", "SH", "TM", "UI")})


def element(value):
    vr = value["vr"]
    if vr == "SQ":
        return vr, [data_set(item or {}) for item in value.get("Value", [])]
    if "InlineBinary" in value:
        # The bytes count, and padding to even length is no difference; dcmtk takes OW as OB when samples have eight bits.
        return "OB" if vr == "OW" else vr, base64.b64decode(value["InlineBinary"]).rstrip(b"\0") or None
    form = FORMS.get(vr, lambda plain: plain)
    values = [None if plain is None else form(plain) for plain in value.get("Value", [])]
    # No value, an empty array and one null are the same: an element of length zero.
    return vr, values if any(plain is not None for plain in values) or len(values) > 1 else None


def data_set(members):
    return {tag: element(value) for tag, value in members.items() if not left_out(tag)}


def differences(ours, theirs, path=""):
    for tag in sorted(ours.keys() | theirs.keys()):
        here = f"{path}/{tag}"
        if tag not in ours or tag not in theirs:
            yield f"{here}: only {'theirs' if tag not in ours else 'ours'}"
            continue
        (vr, mine), (other_vr, other) = ours[tag], theirs[tag]
        if vr != other_vr:
            yield f"{here}: VR {vr} and {other_vr}"
        elif vr == "SQ" and len(mine) == len(other):
            for index, (item, other_item) in enumerate(zip(mine, other), 1):
                yield from differences(item, other_item, f"{here}[{index}]")
        elif mine != other:
            yield f"{here} {vr}: {mine!r:.200} and {other!r:.200}"


def files():
    for folder in ("sr", "charset", "waveform"):
        for path in sorted((CORPUS / folder).rglob("*")):
            if path.is_file() and path.suffix not in NO_DICOM:
                yield path


failures = []
refused = 0
compared = {"pydicom": 0, "from_json": 0, "dcm2json": 0}


def judge(path, judge_name, ours, theirs):
    found = list(differences(ours, theirs))
    compared[judge_name] += 1
    if found:
        failures.append(path)
        print(f"{path}: differs from {judge_name}", *found[:10], sep="\n    ")


for path in files():
    run = subprocess.run([SR, "dump", "--json", path], capture_output=True)
    if run.returncode != 0:
        failures.append(path)
        print(f"{path}: sr dump --json exits {run.returncode}: {run.stderr.decode()[:300]}")
        continue
    printed = run.stdout.decode("utf-8")
    ours = data_set(json.loads(printed))
    of_pydicom = data_set(pydicom.dcmread(path, force=True).to_json_dict())
    judge(path, "pydicom", ours, of_pydicom)
    try:
        # As JSON again: pydicom's own comparison of data sets also looks at how they were read.
        judge(path, "from_json", data_set(pydicom.Dataset.from_json(printed).to_json_dict()), of_pydicom)
    except ValueError as e:
        print(f"{path.name}: from_json refuses a value that pydicom reads from a file ({type(e).__name__})")
        refused += 1
    run = subprocess.run(["dcm2json", "-fc", "-ee", path], capture_output=True)
    if run.returncode != 0:
        print(f"{path.name}: dcm2json refuses it")
        continue
    try:
        theirs = json.loads(run.stdout.decode("utf-8"))
    except UnicodeDecodeError:
        print(f"{path.name}: dcm2json copies this character set")
        continue
    judge(path, "dcm2json", ours, data_set(theirs))

print(", ".join(f"{judge_name} {count}" for judge_name, count in compared.items()) + " files compared")
if failures or min(compared.values()) == 0 or refused > 3:
    sys.exit(f"{len(set(failures))} files differ")
