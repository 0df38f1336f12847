"""Reads a data set of `sr export` with the programs that it is made for.

    export.py DATASET ARCHIVE

MONAI reads datalist.json, pandas samples.csv, pydicom each file; every reference of a copy leads to a file of the data
set where the archive had what it leads to; no name, ID, UID or date of the archive is in any file.
"""

import importlib.util
import json
import re
import sys
import types
from pathlib import Path

import pandas
import pydicom

dataset, archive = Path(sys.argv[1]), Path(sys.argv[2])


def data_list_of_monai():
    """MONAI's own reader of data lists. Where torch is not there, the module alone: it needs nothing of it."""
    try:
        from monai.data import load_decathlon_datalist
    except ImportError:
        place = Path(importlib.util.find_spec("monai").submodule_search_locations[0], "data/decathlon_datalist.py")
        for name, members in {
            "monai": {},
            "monai.config": {"KeysCollection": object, "PathLike": object},
            "monai.data": {},
            "monai.data.utils": {"partition_dataset": None, "select_cross_validation_folds": None},
            "monai.utils": {"ensure_tuple": tuple},
        }.items():
            module = types.ModuleType(name)
            module.__dict__.update(members)
            sys.modules[name] = module
        spec = importlib.util.spec_from_file_location("monai.data.decathlon_datalist", place)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module.load_decathlon_datalist
    return load_decathlon_datalist


def expect(what, expected, found):
    if expected != found:
        sys.exit(f"{what}: expected {expected}, found {found}")


samples = [json.loads(line) for line in (dataset / "samples.jsonl").read_text("utf-8").splitlines()]
counts = json.loads((dataset / "dataset.json").read_text("utf-8"))["counts"]
expect("patients", counts["patients"], len(samples))

# ---- MONAI

load = data_list_of_monai()
listed = {}
for key, part in {"training": "train", "validation": "validation", "test": "test"}.items():
    wanted = [sample["pid"] for sample in samples if sample["split"] == part]
    items = load(dataset / "datalist.json", is_segmentation=True, data_list_key=key) if wanted else []
    expect(key, wanted, [item["pid"] for item in items])
    listed.update((item["pid"], item) for item in items)
images = 0
for sample in samples:
    item = listed[sample["pid"]]
    for name in ("image", "label"):
        paths = item.get(name, [])
        for path in [paths] if isinstance(paths, str) else paths:
            expect(f"{name} of MONAI", True, Path(path).exists())
            images += 1
    for name, label in sample["labels"].items():
        expect("label in the data list", label["value"], item["labels"][name])

# ---- pandas

table = pandas.read_csv(dataset / "samples.csv", dtype={"pid": str, "split": str}, keep_default_na=False, na_values=[""])
expect("rows", [sample["pid"] for sample in samples], table["pid"].tolist())
for sample, (_, row) in zip(samples, table.iterrows()):
    expect("files of role image", sum(file["role"] == "image" for file in sample["files"]), row["files.image"])
    for name, label in sample["labels"].items():
        if label["value"] is None:
            expect(f"unknown {name}", True, pandas.isna(row[name]))
        elif isinstance(label["value"], str):
            expect(name, label["value"], str(row[name]))
        else:
            expect(name, float(label["value"]), float(row[name]))
for name, count in counts["labels"].items():
    expect(f"known {name}", count["known"], int(table[name].count()))

# ---- pydicom

originals = [pydicom.dcmread(path, stop_before_pixels=True) for path in sorted(archive.rglob("*.dcm"))]
there = {original.SOPInstanceUID for original in originals}


def references(data):
    for element in data.iterall():
        if element.keyword == "ReferencedSOPInstanceUID":
            yield element.value


dangling = sum(reference not in there for original in originals for reference in set(references(original)))
copies = {}
for sample in samples:
    for file in sample["files"]:
        copy = pydicom.dcmread(dataset / file["path"], stop_before_pixels=True)
        expect("pid of a copy", sample["pid"], copy.PatientID)
        expect("UID of a copy", file["sopInstanceUid"], copy.SOPInstanceUID)
        copies[copy.SOPInstanceUID] = copy
loose = sum(reference not in copies for copy in copies.values() for reference in set(references(copy)))
if loose > dangling:
    sys.exit(f"expected at most {dangling} references to what is nowhere, found {loose}")

forbidden = set()
for original in originals:
    for keyword in ("PatientID", "PatientName", "PatientBirthDate", "StudyDate", "AccessionNumber", "InstitutionName"):
        value = str(original.get(keyword, ""))
        if len(value) >= 4:
            forbidden.add(value)
    forbidden.update((original.SOPInstanceUID, original.SeriesInstanceUID, original.StudyInstanceUID))
for path in sorted(dataset.rglob("*")):
    if path.is_file():
        text = str(path.relative_to(dataset)) + path.read_bytes().decode("latin-1")
        found = [value for value in forbidden if re.search(rf"(?<![0-9.]){re.escape(value)}(?![0-9.])", text)]
        expect(f"identifiers in {path.name}", [], found)
print(
    f"{len(samples)} patients, {images} paths of MONAI, {len(table.columns)} columns of pandas, {len(copies)} copies,"
    f" {len(forbidden)} identifiers in none of {sum(path.is_file() for path in dataset.rglob('*'))} files"
)
