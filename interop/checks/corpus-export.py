"""Facets and exports of real public data: what pydicom finds in the originals is in the data sets."""

import json
import os
import shutil
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pydicom

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus
import objects

problems = []


def expect(what, expected, found):
    if expected != found:
        problems.append(f"{what}: expected {expected}, found {found}")


def sr(*arguments):
    code, out, err = corpus.run(*arguments)
    if code != 0:
        problems.append(f"sr {arguments[0]}: exit {code}, {err}")
    return out


def items(item):
    yield item
    for child in item.get("ContentSequence") or []:
        yield from items(child)


def at(item, path):
    for step in path.split(".")[1:]:
        item = item.ContentSequence[int(step) - 1]
    return item


def key(code):
    value = code.get("CodeValue") or code.get("LongCodeValue")
    return f"{code.CodingSchemeDesignator}|{value}"


def samples(folder):
    return [json.loads(line) for line in Path(folder, "samples.jsonl").read_text("utf-8").splitlines()]


def files(sample, role):
    return [entry for entry in sample["files"] if entry["role"] == role]


# ---- cardio-ai-mm2: patients with report and segmentation, the diagnosis as label

rows = [row for row in corpus.inventory("sr", "seg") if "/cardio-ai-mm2/" in row["path"]]
corpus.staged(rows, "mm2")
sr("index", "mm2-index", "mm2")
patients = defaultdict(list)
for row in rows:
    patients[objects.Object(row["file"]).patient].append(objects.Object(row["file"]))
both = {p: all for p, all in patients.items() if {"SR", "SEG"} <= {each.modality for each in all}}
diagnoses = Counter(
    key(item.ConceptCodeSequence[0])
    for all in both.values()
    for each in all
    if each.modality == "SR"
    for item in items(each.data)
    if objects.text(item, "ValueType") == "CODE"
)
everyone = Counter(
    key(item.ConceptCodeSequence[0])
    for all in patients.values()
    for each in all
    if each.modality == "SR"
    for item in items(each.data)
    if objects.text(item, "ValueType") == "CODE"
)
facet = json.loads(sr("facets", "mm2-index", "DCM|121071", "--level", "objects", "--json"))
expect("facet of diagnoses", sorted(everyone.values()), sorted(value["count"] for value in facet["values"]))

Path("mm2.yaml").write_text("catalogue: 1\nvariables:\n  diagnosis: {from: DCM|121071}\n")
made = ["--where", "SR and SEG", "--catalogue", "mm2.yaml", "--split", "train=60,test=40", "--include", "study"]
sr("export", "mm2-index", "mm2-copies", *made, "--files", "copy")
exported = samples("mm2-copies")
expect("patients", len(both), len(exported))
expect("labels", diagnoses, Counter(sample["labels"]["diagnosis"]["value"] for sample in exported))
for sample in exported:
    reports = {file["sopInstanceUid"]: file for file in files(sample, "report")}
    source = sample["labels"]["diagnosis"]["source"]
    report = pydicom.dcmread(Path("mm2-copies", reports[source["sopInstanceUid"]]["path"]))
    expect("code at the label's path", sample["labels"]["diagnosis"]["code"], key(at(report, source["path"]).ConceptCodeSequence[0]))
    for file in files(sample, "segmentation"):
        mask = pydicom.dcmread(Path("mm2-copies", file["path"]))
        expect("segments", 3, len(mask.SegmentSequence))
        expect("patient of the copy", sample["pid"], mask.PatientID)
        expect("study of report and mask", report.StudyInstanceUID, mask.StudyInstanceUID)
masks = [row["file"] for row in rows if objects.Object(row["file"]).patient in both and objects.Object(row["file"]).modality == "SEG"]
pixels = Counter(bytes(pydicom.dcmread(file).PixelData) for file in masks)
copies = Counter(
    bytes(pydicom.dcmread(Path("mm2-copies", file["path"])).PixelData)
    for sample in exported
    for file in files(sample, "segmentation")
)
expect("masks", sorted(map(hash, pixels.elements())), sorted(map(hash, copies.elements())))

# ---- the same once more, of an index made anew; its secret stays beside it

shutil.rmtree("mm2-index")
for folder in ("sr", "seg"):
    part = [row for row in rows if row["path"].startswith(folder)]
    corpus.staged(list(reversed(part)), f"mm2-{folder}")
    sr("index", "mm2-index", f"mm2-{folder}")
sr("export", "mm2-index", "mm2-again", *made, "--files", "copy")
for file in sorted(Path("mm2-copies").rglob("*")):
    if file.is_file():
        again = Path("mm2-again", file.relative_to("mm2-copies"))
        expect(f"bytes of {file.suffix or file.name}", True, again.is_file() and again.read_bytes() == file.read_bytes())

# ---- the ECG report of the same authors: each of its numbers as a label

ecg = [row for row in corpus.inventory("sr") if row["path"].endswith("example_ecg_sr.dcm")]
corpus.staged(ecg, "ecg")
sr("index", "ecg-index", "ecg")
numbers = {}
catalogue = ["catalogue: 1", "variables:"]
for row in ecg:
    for item in items(objects.Object(row["file"]).data):
        measured = (item.get("MeasuredValueSequence") or [None])[0]
        if objects.text(item, "ValueType") == "NUM" and measured is not None:
            name = f"number_{len(numbers)}"
            unit = measured.MeasurementUnitsCodeSequence[0]
            ucum = unit.CodingSchemeDesignator == "UCUM"
            concept = key(item.ConceptNameCodeSequence[0])
            # This report gives numbers of context groups as units of blood pressure and age. An age that is in no
            # unit of time could be one above 89: it is not given away.
            numbers[name] = (float(measured.NumericValue), unit.CodeValue if ucum else key(unit))
            if concept == "DCM|121033" and not ucum:
                numbers[name] = (None, None)
            scheme, value = concept.split("|")
            wanted = f", unit: '{unit.CodeValue}'" if ucum else ""
            catalogue.append(f"  {name}: {{from: '{scheme}|\"{value}\"'{wanted}}}")
Path("ecg.yaml").write_text("\n".join(catalogue) + "\n")
sr("export", "ecg-index", "ecg-labels", "--where", "report", "--catalogue", "ecg.yaml")
labels = samples("ecg-labels")[0]["labels"]
expect("numbers", True, len(numbers) >= 5)
for name, (value, unit) in numbers.items():
    label = labels.get(name) or {}
    expect(name, (value, unit), (label.get("value"), label.get("unit")))

# ---- all there is, with whatever it refers to

corpus.staged(corpus.inventory("sr", "seg", "waveform", "image", "charset"), "all")
sr("index", "all-index", "all", "--quiet")
found = int(sr("query", "all-index", "report or SEG or waveform", "--count"))
sr("export", "all-index", "all-copies", "--where", "report or SEG or waveform", "--files", "copy", "--include", "references")
everything = samples("all-copies")
expect("patients of the whole corpus", found, len(everything))
opened = 0
for sample in everything:
    for file in sample["files"]:
        copy = pydicom.dcmread(Path("all-copies", file["path"]), stop_before_pixels=True)
        expect("SOP Instance UID", file["sopInstanceUid"], copy.SOPInstanceUID)
        expect("pid", sample["pid"], copy.PatientID)
        opened += 1
corpus.conclude(
    problems,
    f"{len(exported)} patients of mm2 with {len(diagnoses)} diagnoses, {len(numbers)} numbers of an ECG report;"
    f" {opened} copies of {found} patients of the whole corpus open in pydicom",
)
