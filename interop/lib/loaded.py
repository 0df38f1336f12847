"""Compares what examples/python/cohort_loader.py reads of a data set with the arrays that WriteArrays wrote.

    loaded.py DATASET ARRAYS
"""

import os
import shutil
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "examples/python")))
import arrays
import numpy as np
from cohort_loader import Cohort, CohortError

problems = []
compared = Counter()


def equal(what, expected, array):
    compared[what.split()[0]] += 1
    if expected.shape != array.shape or not np.allclose(expected, array, rtol=1e-6, atol=1e-6, equal_nan=True):
        problems.append(f"{what}: {expected.shape} and {array.shape} differ")


def same(what, expected, found):
    if expected != found:
        problems.append(f"{what}: expected {expected}, found {found}")


def expected_of(sample):
    """What Java should have written, in its order."""
    for name, value in sample["labels"].items():
        number = value if isinstance(value, (int, float)) else np.nan
        yield f"label {name}", np.array([number], float), {"text": value if isinstance(value, str) else ""}
    yield "rhythm", sample["ecg"], {"hertz": "500.0"}
    yield "median", sample.ecg(group=1), {"hertz": "500.0"}
    for volume in sample["images"]["CT"]:
        for values in volume.values:
            yield "CT frame", values, {"unit": volume.unit}
    for volume in sample["images"]["MR"]:
        yield "compressed", np.frombuffer(volume.compressed[0], "u1"), {"syntax": volume.transfer_syntax}
    for masks in sample["masks"]:
        for number, values in masks.values.items():
            yield f"segment {number}", values, {"onImages": "true"}
    roles = sorted(file["role"] for file in sample["files"])
    yield "files", np.zeros(0, "u1"), {"roles": ",".join(roles)}


def main(dataset, folder):
    cohort = Cohort(dataset)
    cohort.verify()
    written = iter(arrays.read(Path(folder)))
    for index in range(len(cohort)):
        sample = cohort[index]
        for name, values, attributes in expected_of(sample):
            array = next(written)
            same("patient", sample["pid"], array.file)
            same("name", name, array.name)
            same(name, attributes, array.attributes)
            equal(name, values, array.array)
    if next(written, None) is not None:
        problems.append("Java wrote more")
    parts = sum(len(Cohort(dataset, part=part)) for part in ("train", "test"))
    same("samples of the parts", len(cohort), parts)
    steps = Cohort(dataset, transform=lambda sample: (sample["ecg"], sample["labels"]["pacemaker"] == "yes"))
    ecgs, labels = zip(*(steps[i] for i in range(len(steps))))
    same("a batch", (len(cohort), 12, 1000), np.stack(ecgs).shape)
    # What the sample archive was made with: greater amplitudes with a pacemaker.
    same("what there is to learn", list(labels), [bool(ecg.max() > 0.75) for ecg in ecgs])
    shutil.copytree(dataset, "changed")
    file = Path("changed", cohort[0]["files"][0]["path"])
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    try:
        Cohort("changed").verify()
        problems.append("a changed file was not noticed")
    except CohortError:
        pass
    for problem in problems:
        print(problem)
    summary = ", ".join(f"{count} {what}" for what, count in sorted(compared.items()))
    if problems or not compared:
        sys.exit(f"{len(problems)} problems; {summary}")
    print(f"{len(cohort)} patients, equal in Java and Python: {summary}")


main(*sys.argv[1:])
