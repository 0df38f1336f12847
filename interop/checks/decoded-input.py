"""Signals, frames and masks are the numbers that pydicom and highdicom decode, over every suitable file of the corpus."""

import os
import sys
import warnings
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import arrays
import corpus
import highdicom
import numpy as np
import pydicom
from pydicom.encaps import generate_frames
from pydicom.pixels import apply_modality_lut, pixel_array
from pydicom.waveforms import multiplex_array

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
MILLIVOLTS = {"uV": 0.001, "mV": 1}
problems = []
compared = Counter()


def expect(what, expected, found):
    if expected != found:
        problems.append(f"{what}: expected {expected}, found {found}")


def equal(what, expected, found, relative=0.0):
    expected = np.asarray(expected, dtype="f8")
    if expected.shape != found.shape:
        problems.append(f"{what}: expected shape {expected.shape}, found {found.shape}")
    elif not np.allclose(found, expected, rtol=relative, atol=relative, equal_nan=True):
        where = np.argwhere(~np.isclose(found, expected, rtol=relative, atol=relative, equal_nan=True))
        first = tuple(where[0])
        problems.append(f"{what}: {len(where)} values differ, first at {first}: expected {expected[first]}, found {found[first]}")


# ---- signals


def signals(name, data, rows):
    expect(f"{name}: groups", len(data.WaveformSequence), len(rows))
    for index, (group, row) in enumerate(zip(data.WaveformSequence, rows)):
        # One file says 1 channel and defines and holds 12.
        group.NumberOfWaveformChannels = len(group.ChannelDefinitionSequence)
        values = multiplex_array(data, index, as_raw=False).T
        padding = group.get("WaveformPaddingValue")
        if padding is not None:
            value = np.frombuffer(padding, "<i2")[0] if isinstance(padding, bytes) else padding
            values[multiplex_array(data, index).T == value] = np.nan
        units = [c.ChannelSensitivityUnitsSequence[0].CodeValue for c in group.ChannelDefinitionSequence]
        values *= np.array([MILLIVOLTS[unit] for unit in units])[:, None]
        equal(f"{name} group {index + 1}", values, row.array, 1e-6)
        expect(f"{name}: units", ["mV"] * len(units), row.attributes["units"].split(","))
        expect(f"{name}: frequency", float(group.SamplingFrequency), float(row.attributes["hertz"]))
        leads = [c.ChannelSourceSequence[0].CodeMeaning.split()[1] for c in group.ChannelDefinitionSequence]
        expect(f"{name}: leads", leads, row.attributes["leads"].split(","))
        compared["signals"] += 1


# ---- frames


def functional(data, frame, sequence):
    """The first item of a macro of a frame, its own or the shared one."""
    for groups in (data.get("PerFrameFunctionalGroupsSequence", [])[frame : frame + 1], data.get("SharedFunctionalGroupsSequence", [])):
        for group in groups:
            if group.get(sequence):
                return group[sequence][0]
    return None


def frames(name, data, rows):
    syntax = data.file_meta.TransferSyntaxUID
    count = int(data.get("NumberOfFrames") or 1)
    expect(f"{name}: frames", count, len(rows))
    if syntax.is_encapsulated:
        offsets = None
        if "ExtendedOffsetTable" in data:
            offsets = (data.ExtendedOffsetTable, data.ExtendedOffsetTableLengths)
        for number, (stream, row) in enumerate(zip(generate_frames(data.PixelData, number_of_frames=count, extended_offsets=offsets), rows), 1):
            expect(f"{name}: name", f"encoded {number}", row.name)
            expect(f"{name} {number}: bytes", stream, row.array.tobytes())
            expect(f"{name}: syntax", str(syntax), row.attributes["syntax"])
            compared["compressed frames"] += 1
        return
    stored = pixel_array(data, raw=True)
    stored = stored.reshape((count, data.Rows, data.Columns, data.get("SamplesPerPixel", 1)))
    for index, row in enumerate(rows):
        mapping = functional(data, index, "PixelValueTransformationSequence")
        if mapping is not None:
            values = stored[index].astype("f8") * mapping.RescaleSlope + mapping.RescaleIntercept
            unit = mapping.get("RescaleType", "")
        else:
            values = apply_modality_lut(stored[index], data)
            unit = data.get("RescaleType") or ("HU" if data.get("SOPClassUID") == pydicom.uid.CTImageStorage and "RescaleSlope" in data else data.get("Units", ""))
        if "DoseGridScaling" in data:
            values = stored[index].astype("f8") * float(data.DoseGridScaling)
            unit = data.DoseUnits
        if "PixelData" not in data:
            unit = functional(data, index, "RealWorldValueMappingSequence").MeasurementUnitsCodeSequence[0].CodeValue
        expect(f"{name}: unit", "" if unit == "US" else unit, row.attributes["unit"])
        equal(f"{name} frame {index + 1}", values, row.array, 1e-12)
        expect(f"{name} frame {index + 1}: geometry", *(np.round(g, 6).tolist() for g in (geometry(data, index), numbers(row.attributes["geometry"]))))
        compared["frames"] += 1
        compared["frames with a unit"] += row.attributes["unit"] != ""
        compared["frames with a place"] += row.attributes["geometry"] != ""


def numbers(text):
    return [float(number) for number in text.split(",")] if text else []


def geometry(data, index):
    """Position, directions and spacings; nothing where one is missing."""
    position = (functional(data, index, "PlanePositionSequence") or data).get("ImagePositionPatient")
    directions = (functional(data, index, "PlaneOrientationSequence") or data).get("ImageOrientationPatient") or data.get("ImageOrientationSlide")
    spacing = (functional(data, index, "PixelMeasuresSequence") or data).get("PixelSpacing")
    slide = functional(data, index, "PlanePositionSlideSequence")
    if not position and slide is not None:
        position = [slide.get(f"{axis}OffsetInSlideCoordinateSystem", 0) for axis in "XYZ"]
        position[2] = position[2] / 1000
    if not (position and directions and spacing):
        return []
    position = np.array(position, dtype="f8")
    offsets = data.get("GridFrameOffsetVector")
    if offsets:
        position += np.cross(directions[:3], directions[3:]) * (offsets[index] - offsets[0])
    return [*position, *map(float, directions), *map(float, spacing)]


# ---- masks


def masks(name, data, rows):
    stored = pixel_array(data, raw=True).reshape((-1, data.Rows, data.Columns))
    numbers_of_segments = [int(s.SegmentNumber) for s in data.SegmentSequence]
    expect(f"{name}: segments", [f"segment {n}" for n in numbers_of_segments], [row.name for row in rows])
    volumes = by_highdicom(name, data)
    for number, row in zip(numbers_of_segments, rows):
        places = row.attributes["planes"].split("|")
        background = data.SegmentationType == "LABELMAP" and number == 0
        expected = np.full((len(places), data.Rows, data.Columns), float(background))
        for index, frame in enumerate(stored):
            if data.SegmentationType == "LABELMAP":
                values = frame == number
            elif functional(data, index, "SegmentIdentificationSequence").ReferencedSegmentNumber == number:
                values = frame / (data.MaximumFractionalValue if data.SegmentationType == "FRACTIONAL" else 1)
            else:
                continue
            plane = plane_of(places, data, index)
            expected[plane] = values if background else np.maximum(expected[plane], values)
        equal(f"{name} segment {number}", expected, row.array, 1e-7)
        compared["masks"] += 1
        compared["voxels of masks"] += int((expected > 0).sum())
        if volumes:
            volume, affine = volumes
            channel = numbers_of_segments.index(number)
            positions = np.array([numbers(place)[:3] for place in places])
            seen = 0
            for k in range(volume.shape[0]):
                near = np.linalg.norm(positions - (affine @ [k, 0, 0, 1])[:3], axis=1)
                values = volume[k, :, :, channel]
                if near.min() < 0.02:
                    equal(f"{name} segment {number}, slice {k} of highdicom", values, row.array[near.argmin()], 1e-6)
                    seen += 1
                elif values.any():
                    problems.append(f"{name} segment {number}: slice {k} of highdicom is not among ours")
            expect(f"{name} segment {number}: planes that highdicom has", len(places), seen)
            compared["masks compared with highdicom"] += 1


def by_highdicom(name, data):
    """Slices × rows × columns × segments, and the matrix from slice, row, column to mm, where highdicom makes a volume."""
    if "TotalPixelMatrixRows" in data:  # highdicom puts tiles together, here each is a plane
        return None
    try:
        seg = highdicom.seg.Segmentation.from_dataset(data, copy=True)
        volume = seg.get_volume(allow_missing_positions=True, rescale_fractional=True)
    except Exception as refused:
        print(f"{name}: highdicom makes no volume: {type(refused).__name__}: {str(refused)[:90]}")
        return None
    values = volume.array if volume.array.ndim == 4 else volume.array[..., None]
    if values.shape[3] != len(data.SegmentSequence):
        print(f"{name}: highdicom finds {values.shape[3]} of {len(data.SegmentSequence)} segments")
        return None
    return values, volume.affine


def plane_of(places, data, index):
    place = geometry(data, index)
    if place:
        distances = [np.linalg.norm(np.subtract(numbers(p)[:3], place[:3])) for p in places]
        return int(np.argmin(distances)) if min(distances) < 1e-3 * max(1, min(place[9:])) else len(places)
    derivation = functional(data, index, "DerivationImageSequence")
    if derivation is None:
        return places.index(f",{index + 1}")
    source = derivation.SourceImageSequence[0]
    frame = source.get("ReferencedFrameNumber", 1)
    return places.index(f"{source.ReferencedSOPInstanceUID},{frame}")


# ---- all files

rows = corpus.inventory("waveform", "image", "seg")
names = {str(row["file"]): row["path"] for row in rows}
found = {}
for array in arrays.of("org.dicomsr.examples.loading.DecodeFiles", *names):
    found.setdefault(array.file, []).append(array)
for file, name in names.items():
    ours = found.get(file, [])
    data = pydicom.dcmread(file, force=True)
    has_samples = any(keyword in data for keyword in (*PIXELS, "WaveformSequence"))
    if ours and ours[0].name == "refused":
        reason = ours[0].attributes["reason"]
        if not has_samples:
            compared["without samples"] += 1
        elif "SegmentationType" in data and ("expected native pixels" in reason or data.SegmentationType == "LABELED"):
            compared["refused: compressed or private segmentations"] += 1
        else:
            problems.append(f"{name}: refused: {reason}")
        continue
    if not hasattr(data, "file_meta") or "TransferSyntaxUID" not in data.file_meta:
        data.file_meta = getattr(data, "file_meta", None) or pydicom.dataset.FileMetaDataset()
        data.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian
    kind = signals if "WaveformSequence" in data else masks if "SegmentationType" in data else frames
    try:
        kind(name, data, ours)
    except Exception as failure:
        problems.append(f"{name}: the comparison failed: {type(failure).__name__}: {failure}")

for what, least in {"signals": 4, "frames": 150, "compressed frames": 50, "masks": 300, "masks compared with highdicom": 100}.items():
    if compared[what] < least:
        problems.append(f"expected {least} {what} or more, found {compared[what]}")
corpus.conclude(problems, ", ".join(f"{count} {what}" for what, count in sorted(compared.items())))
