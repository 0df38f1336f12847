"""Opens the archives that `sr demo` makes with pydicom and highdicom, and counts what they hold.

    demo_archive.py FOLDER
"""

import collections
import sys
from pathlib import Path

import highdicom
import numpy
import pydicom

counts = collections.Counter()
sites = collections.defaultdict(set)
problems = []


def check(what, holds):
    if not holds:
        problems.append(what)


def has_waveform(item):
    return item.get("ValueType") == "WAVEFORM" or any(has_waveform(child) for child in item.get("ContentSequence", []))


for path in sorted(Path(sys.argv[1]).rglob("*")):
    if path.is_dir() or "misc" in path.parts or "copies" in path.parts:
        continue
    data = pydicom.dcmread(path)
    modality = data.Modality
    counts[modality] += 1
    sites[modality].add(path.relative_to(sys.argv[1]).parts[0])
    if modality in ("CT", "MR", "CR", "DX"):
        check(f"{path}: one tone", len(numpy.unique(data.pixel_array)) > 1)
        check(f"{path}: bits", data.pixel_array.max() < 4096)
    elif modality == "ECG":
        voltages = data.waveform_array(0)
        check(f"{path}: shape {voltages.shape}", voltages.shape == (750, 12))
        # Lead II is the largest of the limb leads, and some pulse is in it.
        check(f"{path}: {voltages[:, 1].max()} mV", 0.5 < voltages[:, 1].max() < 3)
    elif modality == "SEG":
        seg = highdicom.seg.segread(path)
        algorithms = {str(item.SegmentAlgorithmType) for item in data.SegmentSequence}
        counts.update(algorithms)
        for number in seg.segment_numbers:
            description = seg.get_segment_description(number)
            mask = seg.get_volume(segment_numbers=[number], combine_segments=False)
            check(f"{path}: segment {number}, {description.segment_label} is empty", mask.array.any())
            check(f"{path}: segment {number} is everything", not mask.array.all())
    elif modality == "SR":
        check(f"{path}: no content", len(data.ContentSequence) > 0)
        if has_waveform(data):
            # highdicom has no WAVEFORM content items
            counts["SR with waveforms"] += 1
        else:
            report = highdicom.sr.srread(path)
            check(f"{path}: {type(report).__name__} is empty", len(report.content) > 0)
    else:
        problems.append(f"{path}: {modality}")

check(f"CT at {len(sites['CT'])} sites", len(sites["CT"]) == 8)
check(f"ECG at {len(sites['ECG'])} sites", len(sites["ECG"]) == 3)
for kind in ("MR", "CR", "DX", "SEG", "AUTOMATIC", "SEMIAUTOMATIC", "MANUAL"):
    check(f"no {kind}", counts[kind] > 0)
if problems:
    sys.exit("\n".join(problems))
print(", ".join(f"{kind} {count}" for kind, count in sorted(counts.items())))
