"""Queries over real public data: counts equal those that pydicom gives from the same files."""

import os
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus
import objects

problems = []
asked = 0


def count(index, query):
    """What `sr query --count` prints: one integer and nothing else."""
    exit_code, out, err = corpus.run("query", index, query, "--count")
    text = out.strip()
    if exit_code != 0 or err or not text.isdigit() or out != text + "\n":
        problems.append(f"{query}: exit {exit_code}, found {out!r}, {err}")
        return None
    return int(text)


def expect(index, query, expected):
    global asked
    asked += 1
    found = count(index, query)
    print(f"{found} = {query}")
    if found is not None and found != expected:
        problems.append(f"{query}: expected {expected}, found {found}")


def items(item):
    yield item
    for child in item.get("ContentSequence") or []:
        yield from items(child)


# ---- cardio-ai-mm2: reports with diagnoses, segmentations of three segments

rows = [row for row in corpus.inventory("sr", "seg") if "/cardio-ai-mm2/" in row["path"]]
links = corpus.staged(rows, "mm2")
exit_code, out, err = corpus.run("index", "mm2-index", "mm2")
if exit_code != 0:
    problems.append(f"sr index: exit {exit_code}, {err}")

patients = defaultdict(set)  # what there is of each patient
reports = defaultdict(set)  # diagnosis -> reports
manual = set()
for row in rows:
    found = objects.Object(row["file"])
    patients[found.patient].add(found.modality)
    if found.modality == "SEG":
        for segment in found.data.SegmentSequence:
            if segment.SegmentLabel == "Right Ventricle" and segment.SegmentAlgorithmType == "MANUAL":
                manual.add(found.patient)
    else:
        for item in items(found.data):
            if objects.text(item, "ValueType") == "CODE":
                code = item.ConceptCodeSequence[0]
                reports[code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning].add(found.instance)

everyone = len(patients)
both = [each for each in patients.values() if {"SR", "SEG"} <= each]
expect("mm2-index", "SR or SEG", everyone)
expect("mm2-index", "SR and SEG", len(both))
expect("mm2-index", "SR and not SEG", sum(each == {"SR"} for each in patients.values()))
expect("mm2-index", "not (SR and SEG)", everyone - len(both))
for (value, scheme, meaning), found in sorted(reports.items()):
    expect("mm2-index", f'select objects where report{{ "Finding" = {scheme}|{value} }}', len(found))
    expect("mm2-index", f'select objects where report{{ DCM|121071 = "{meaning.lower()}" }}', len(found))
    expect("mm2-index", f'select objects where report{{ "Finding" = LN|{value} }}', 0)
expect("mm2-index", 'SEG{ segment{ label = "Right Ventricle" and algorithm = MANUAL } }', len(manual))
expect("mm2-index", 'SEG{ segment{ type = "Right ventricle" and algorithm = AUTOMATIC } }', 0)
expect("mm2-index", 'SEG{ segment{ label = "Right Ventricle" and type = "Left Ventricle" } }', 0)
expect("mm2-index", 'SEG{ at least 3 segment{ algorithm = MANUAL } }', len(manual))

# ---- the ECG report of the same authors: every interval by its name, in whatever unit is asked

ecg = [row for row in corpus.inventory("sr") if row["path"].endswith("example_ecg_sr.dcm")]
corpus.staged(ecg, "ecg")
corpus.run("index", "ecg-index", "ecg")
numbers = 0
for row in ecg:
    for item in items(objects.Object(row["file"]).data):
        measured = (item.get("MeasuredValueSequence") or [None])[0]
        if objects.text(item, "ValueType") != "NUM" or measured is None:
            continue
        name = item.ConceptNameCodeSequence[0]
        code = f'{name.CodingSchemeDesignator}|"{name.CodeValue}"'
        expect("ecg-index", f"select objects where has {code}", 1)
        numbers += 1
if not numbers:
    problems.append("example_ecg_sr.dcm: no numbers")

corpus.conclude(problems, f"{asked} queries: {everyone} patients, {len(reports)} diagnoses, {numbers} numbers of an ECG report")
