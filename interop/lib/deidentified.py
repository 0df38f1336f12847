"""Compares files with their de-identified copies, which are named by number in the order of the sources' paths.

    deidentified.py labels FROM TO   every code, measurement and graphic of a report is in its copy
    deidentified.py scan FROM TO     no name, ID, UID or date of a source is in its copy, and its labels are
"""

import sys
import warnings
from pathlib import Path

import pydicom
from pydicom.uid import UID_dictionary

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
TEXT = {"TEXT", "PNAME", "DATE", "TIME", "DATETIME"}
MODIFIERS = {"HAS CONCEPT MOD", "HAS ACQ CONTEXT"}
# The patient's own, which go unless asked for.
PATIENT = {"121118", "121029", "121030", "121031", "121032", "121033", "8302-2", "29463-7", "3141-9", "39156-5",
           "50373000", "27113001", "60621009", "103579009", "263495000", "424144002", "397669002", "184099003", "21112-8"}
LEAST = 5


def code(item, keyword):
    sequence = item.get(keyword)
    if not sequence:
        return None
    first = sequence[0]
    value = first.get("CodeValue") or first.get("LongCodeValue") or first.get("URNCodeValue")
    return value, first.get("CodingSchemeDesignator")


def labels(item, path=()):
    name = code(item, "ConceptNameCodeSequence")
    kind = item.get("ValueType")
    here = path + (name,)
    if kind == "CODE":
        yield here, code(item, "ConceptCodeSequence")
    elif kind == "NUM":
        value = (item.get("MeasuredValueSequence") or [None])[0]
        yield here, value and (str(value.get("NumericValue")), code(value, "MeasurementUnitsCodeSequence"))
    elif kind in ("SCOORD", "SCOORD3D"):
        yield here, (item.get("GraphicType"), str(item.get("GraphicData")))
    for child in item.get("ContentSequence") or []:
        concept = code(child, "ConceptNameCodeSequence")
        if child.get("RelationshipType") == "HAS OBS CONTEXT" or (concept and concept[0] in PATIENT):
            continue
        if kind in TEXT and child.get("RelationshipType") in MODIFIERS:
            continue
        yield from labels(child, here)


def values(data, path=""):
    """All values but those of pixels and samples, as (path, VR, text)."""
    for element in data:
        if element.VR == "SQ":
            for number, item in enumerate(element.value):
                yield from values(item, f"{path}{element.tag}[{number}]")
        elif not isinstance(element.value, (bytes, type(None))):
            several = element.value if isinstance(element.value, pydicom.multival.MultiValue) else [element.value]
            for value in several:
                yield path + str(element.tag), element.VR, str(value)


def identifying(data):
    for path, vr, text in values(data):
        tag = path[-11:]
        own = "0010," in tag or "0008,0080" in tag or "0008,0081" in tag or "0008,0050" in tag
        if len(text) < LEAST or text in ("REMOVED", "None"):
            continue
        if vr == "PN" or (own and vr in ("LO", "SH", "ST", "LT", "UT", "PN")):
            yield vr, text
        elif vr == "UI" and text not in UID_dictionary and not text.startswith("1.2.840.10008."):
            if "0008,010c" not in tag.lower():
                yield vr, text
        elif vr in ("DA", "DT") and text[:4].isdigit():
            yield path, text


def scan(source, copy):
    left = {}
    for path, vr, text in values(copy):
        left.setdefault(text, []).append(path)
    for kind, text in identifying(source):
        if kind in ("UI", "PN"):
            found = text in left
        elif kind in ("LO", "SH", "ST", "LT", "UT"):
            found = text in left and not text.isdigit()
        else:
            found = kind in left.get(text, [])  # the same date in the same place
        if found:
            yield f"a {kind[:2] if kind in ('UI', 'PN') else 'value'} of the source at {left[text][:2]}"


def main(mode, source_folder, copy_folder):
    files = sorted((p for p in Path(source_folder).rglob("*") if p.is_file()), key=str)
    compared = counted = 0
    problems = []
    for number, file in enumerate(files, 1):
        copy_file = Path(copy_folder, f"{number:06}.dcm")
        if not copy_file.is_file():
            continue
        try:
            source = pydicom.dcmread(file, force=True)
            found = list(labels(source))
            every = list(values(source))
        except Exception:  # of what pydicom cannot read there is nothing to compare
            continue
        copy = pydicom.dcmread(copy_file)
        kept = list(labels(copy))
        compared += 1
        counted += len(kept)
        if mode == "labels":
            if kept != found:
                problems.append(f"{file.name}: {len(found)} labels, {len(kept)} in the copy, or others")
        else:
            problems += [f"{number}: {what}" for what in scan(source, copy)]
            if len(kept) < len(found):
                problems.append(f"{number}: {len(found)} labels, {len(kept)} in the copy")
    for problem in problems:
        print(problem)
    if problems or not compared:
        sys.exit(f"{len(problems)} problems in {compared} files")
    print(f"{compared} files, {counted} labels: {'equal' if mode == 'labels' else 'nothing of the sources left'}")


main(*sys.argv[1:])
