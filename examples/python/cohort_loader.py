"""Reads a data set that `sr export` made: labels, ECGs in millivolts, frames in their units, masks on the images' planes.

    cohort = Cohort("dataset", part="train")
    sample = cohort[0]
    sample["labels"]["pacemaker"]      # "yes", "no" or None for unknown
    sample["ecg"]                      # float32 [12, samples], mV
    sample["images"]["CT"]             # one Volume for each series: values float32 [planes, rows, columns]
    sample["masks"]                    # one Masks for each segmentation, [planes, rows, columns] for each segment, on the
                                       # planes of its images where all are there (series_uid), else on its own

`Cohort` has `__len__` and `__getitem__`, which is all that `torch.utils.data.DataLoader` asks for; torch is not needed.
Choose what a training step needs with `transform`, so that nothing else is decoded:

    Cohort("dataset", transform=lambda sample: (sample["ecg"], sample["labels"]["pacemaker"] == "yes"))

Needs numpy and pydicom. Shapes, units and refusals are those of org.dicomsr.filter.loader; see docs/loading.md.
"""

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pydicom
from pydicom.encaps import generate_frames

VERSION = 1
TWELVE = ("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6")
LEAD_CODES = {1: "I", 2: "II", 61: "III", 62: "aVR", 63: "aVL", 64: "aVF"} | {2 + n: f"V{n}" for n in range(1, 7)}
ECG = {f"1.2.840.10008.5.1.4.1.1.9.1.{n}" for n in range(1, 5)}
TO_MILLIVOLTS = {"nV": 1e-6, "uV": 1e-3, "mV": 1.0, "V": 1e3}
SAMPLES = {"SB": "<i1", "UB": "<u1", "SS": "<i2", "US": "<u2", "SL": "<i4", "UL": "<u4"}


class CohortError(Exception):
    """A data set that is not as it should be, or a file that cannot be decoded."""


@dataclass
class Volume:
    """The frames of a series in the order of their planes."""

    series_uid: str
    values: np.ndarray | None  # float32 [planes, rows, columns]; None where frames are compressed
    compressed: list | None  # bytes of each frame, where they are
    transfer_syntax: str
    unit: str | None
    planes: list  # (SOP Instance UID, position in mm or None) of each plane
    shape: tuple  # rows and columns of each plane


@dataclass
class Masks:
    """A segmentation on the planes of the images it segments where all of them are there, else on its own."""

    labels: dict  # Segment Label by Segment Number
    values: dict  # float32 [planes, rows, columns], 0 to 1, by Segment Number
    series_uid: str | None  # the series whose planes it is on; None where it is on its own
    planes: list  # as of a Volume


class Sample(dict):
    """A patient; what is decoded is decoded when it is asked for."""

    def __init__(self, root, line):
        super().__init__(pid=line["pid"], split=line["split"], files=line["files"])
        self["labels"] = {name: label["value"] for name, label in line["labels"].items()}
        self.root = root

    def __missing__(self, key):
        decode = {"ecg": self.ecg, "images": self.images, "masks": self.masks}.get(key)
        if decode is None:
            raise KeyError(key)
        self[key] = decode()
        return self[key]

    def datasets(self, role):
        for file in self["files"]:
            if file["role"] == role:
                yield file, self.read(file)

    def read(self, file):
        if not file["path"]:
            raise CohortError("the export referred to files in place without showing where: copy them along")
        path = self.root / file["path"]
        if not path.is_file():
            raise CohortError(f"{file['path']}: expected a file, found none")
        if path.stat().st_size != file["bytes"]:
            raise CohortError(f"{file['path']}: expected {file['bytes']} bytes, found {path.stat().st_size}")
        return pydicom.dcmread(path)

    def ecg(self, leads=TWELVE, group=0):
        """[leads, samples] in mV of the first ECG; None without one. Group 0 is the rhythm, 1 often the median beat."""
        for file, data in self.datasets("waveform"):
            if file["sopClass"] in ECG:
                with naming(file):
                    return millivolts(data.WaveformSequence[group], leads)
        return None

    def images(self):
        """The series of images by modality."""
        series = {}
        for file, data in self.datasets("image"):
            series.setdefault((data.Modality, file["seriesUid"]), []).append((file, data))
        found = {}
        for (modality, uid), images in series.items():
            with naming(images[0][0]):
                found.setdefault(modality, []).append(volume(uid, [data for _, data in images]))
        return found

    def masks(self):
        """All segmentations, each on the series of images that it segments where all of these are in the sample, else on its own planes."""
        return [self.masks_of(file) for file in self["files"] if file["role"] == "segmentation"]

    def masks_of(self, file):
        """One segmentation, by its entry in sample["files"]: for when another one cannot be decoded."""
        volumes = {volume.series_uid: volume for several in self["images"].values() for volume in several}
        with naming(file):
            return masks(self.read(file), volumes)


@contextmanager
def naming(file):
    """Says which file could not be decoded."""
    try:
        yield
    except CohortError as problem:
        raise CohortError(f"{file['path']}: {problem}") from problem


class Cohort:
    """The samples of a data set, or of one of its parts, in their order."""

    def __init__(self, folder, part=None, transform=None):
        self.root = Path(folder)
        self.transform = transform
        about = json.loads((self.root / "dataset.json").read_text(encoding="utf-8"))
        if about.get("format") != "dicom-sr dataset" or about.get("version") != VERSION:
            raise CohortError(f"dataset.json: expected a dicom-sr dataset of version {VERSION}")
        self.about = about
        self.labels = json.loads((self.root / "labels.json").read_text(encoding="utf-8"))["labels"]
        self.offsets = []
        parts = set()
        with open(self.root / "samples.jsonl", "rb") as lines:
            at = 0
            for line in lines:
                split = json.loads(line)["split"]
                if part is None or split == part:
                    self.offsets.append(at)
                parts.add(split)
                at += len(line)
        if part is not None and not self.offsets:
            raise CohortError(f"expected a part of the data set ({', '.join(sorted(p for p in parts if p))}), found {part}")

    def __len__(self):
        return len(self.offsets)

    def __getitem__(self, index):
        with open(self.root / "samples.jsonl", "rb") as lines:
            lines.seek(self.offsets[index])
            sample = Sample(self.root, json.loads(lines.readline()))
        return self.transform(sample) if self.transform else sample

    def verify(self):
        """Compares all files with SHA256SUMS."""
        for line in (self.root / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
            expected, path = line.split("  ", 1)
            found = hashlib.sha256((self.root / path).read_bytes()).hexdigest()
            if found != expected:
                raise CohortError(f"{path}: expected the bytes that were exported, found others")


def millivolts(group, leads=TWELVE):
    """[leads, samples] in mV of a multiplex group, NaN where the file has its padding value."""
    kind = group.WaveformSampleInterpretation
    if kind not in SAMPLES:
        raise CohortError(f"expected linear samples, found {kind}")
    channels = group.ChannelDefinitionSequence
    count = group.NumberOfWaveformSamples
    raw = np.frombuffer(group.WaveformData, SAMPLES[kind], count * len(channels)).reshape(count, len(channels)).T
    values = np.empty((len(leads), count), np.float32)
    places = {lead(channel): place for place, channel in enumerate(channels)}
    padding = group.get_item("WaveformPaddingValue")
    for row, name in enumerate(leads):
        if name not in places:
            raise CohortError(f"expected a channel of lead {name}, found none")
        channel = channels[places[name]]
        factor = float(channel.ChannelSensitivity) * float(channel.get("ChannelSensitivityCorrectionFactor") or 1)
        sensitivity = channel.ChannelSensitivityUnitsSequence[0].CodeValue
        if sensitivity not in TO_MILLIVOLTS:
            raise CohortError(f"lead {name}: expected a unit of voltage, found {sensitivity}")
        scale = TO_MILLIVOLTS[sensitivity]
        values[row] = raw[places[name]] * (factor * scale) + float(channel.get("ChannelBaseline") or 0) * scale
        if padding is not None and padding.value:
            values[row][raw[places[name]] == np.frombuffer(padding.value, SAMPLES[kind])[0]] = np.nan
    return values


def lead(channel):
    """The name of the lead of a channel, by its code of MDC or SCP-ECG."""
    code = channel.ChannelSourceSequence[0]
    if code.CodingSchemeDesignator not in ("MDC", "SCPECG"):
        return None
    prefix = "2:" if code.CodingSchemeDesignator == "MDC" else "5.6.3-9-"
    number = code.CodeValue.removeprefix(prefix)
    return LEAD_CODES.get(int(number)) if number.isdigit() else None


def functional(data, frame, sequence):
    """The first item of a macro of a frame, its own or the shared one; the object itself where there is none."""
    for keyword, index in (("PerFrameFunctionalGroupsSequence", frame), ("SharedFunctionalGroupsSequence", 0)):
        groups = data.get(keyword) or []
        if index < len(groups) and groups[index].get(sequence):
            return groups[index][sequence][0]
    return data


def plane(data, frame):
    """Position of a frame and its distance along the normal; None where it has no place."""
    position = functional(data, frame, "PlanePositionSequence").get("ImagePositionPatient")
    directions = functional(data, frame, "PlaneOrientationSequence").get("ImageOrientationPatient")
    if not position or not directions:
        return None
    position, directions = np.array(position, float), np.array(directions, float)
    return position, float(np.cross(directions[:3], directions[3:]) @ position)


def volume(series_uid, images):
    """The frames of a series, in the order of their planes."""
    frames = [(data, number) for data in images for number in range(int(data.get("NumberOfFrames") or 1))]
    places = [plane(data, number) for data, number in frames]
    order = list(range(len(frames)))
    if all(place is not None for place in places):
        order.sort(key=lambda i: (places[i][1], frames[i][0].SOPInstanceUID, frames[i][1]))
    planes = [(frames[i][0].SOPInstanceUID, places[i] and places[i][0]) for i in order]
    syntax = images[0].file_meta.TransferSyntaxUID
    shape = (images[0].Rows, images[0].Columns)
    if syntax.is_encapsulated:
        streams = {id(data): list(generate_frames(data.PixelData, number_of_frames=int(data.get("NumberOfFrames") or 1))) for data in images}
        compressed = [streams[id(frames[i][0])][frames[i][1]] for i in order]
        return Volume(series_uid, None, compressed, str(syntax), None, planes, shape)
    values = []
    for i in order:
        data, number = frames[i]
        pixels = pydicom.pixels.pixel_array(data, index=number, raw=True).astype(float)
        mapping = functional(data, number, "PixelValueTransformationSequence")
        values.append((pixels * float(mapping.get("RescaleSlope", 1)) + float(mapping.get("RescaleIntercept", 0))).astype(np.float32))
    return Volume(series_uid, np.stack(values), None, str(syntax), unit(*frames[order[0]]), planes, shape)


def unit(data, number):
    """What the values are in: Rescale Type, HU of CT images, Units of PET."""
    mapping = functional(data, number, "PixelValueTransformationSequence")
    kind = mapping.get("RescaleType")
    if not kind and "RescaleSlope" in mapping:
        kind = "HU" if data.SOPClassUID == pydicom.uid.CTImageStorage else data.get("Units")
    return kind if kind and kind != "US" else None


def masks(data, volumes):
    """The segments of a segmentation, on the planes of the images where each frame has its place on one."""
    type = data.get("SegmentationType")
    if type not in ("BINARY", "FRACTIONAL", "LABELMAP") or data.file_meta.TransferSyntaxUID.is_encapsulated:
        raise CohortError(f"expected native BINARY, FRACTIONAL or LABELMAP, found {type} in {data.file_meta.TransferSyntaxUID.name}")
    source = source_of(data, volumes)
    planes = source.planes if source else None
    places = places_of(data, planes) if planes else None
    if places is None:
        source, planes = None, own_planes(data)
        places = places_of(data, planes)
    if places is None:
        raise CohortError(f"expected one plane at the place of each frame, found several")
    pixels = pydicom.pixels.pixel_array(data, raw=True).reshape(-1, data.Rows, data.Columns)
    maximum = data.MaximumFractionalValue if type == "FRACTIONAL" else 1
    values = {int(s.SegmentNumber): np.zeros((len(planes), data.Rows, data.Columns), np.float32) for s in data.SegmentSequence}
    if type == "LABELMAP" and 0 in values:
        values[0][:] = 1  # the background is where no frame is, too
    for frame, stored in enumerate(pixels):
        where = places[frame]
        if type != "LABELMAP":
            mask = values[segment_of(data, frame)][where]
            np.maximum(mask, stored / maximum, out=mask)
            continue
        for number, mask in values.items():
            mask[where] = np.minimum(mask[where], stored == 0) if number == 0 else np.maximum(mask[where], stored == number)
    labels = {int(s.SegmentNumber): s.get("SegmentLabel", "") for s in data.SegmentSequence}
    return Masks(labels, values, source.series_uid if source else None, planes)


def frames_of(data):
    return int(data.get("NumberOfFrames") or 1)


def segment_of(data, frame):
    return int(functional(data, frame, "SegmentIdentificationSequence").ReferencedSegmentNumber)


def source_of(data, volumes):
    """The one series that is named as source, or whose images are; None where there are several or its images differ in size."""
    series = {item.SeriesInstanceUID for item in data.get("ReferencedSeriesSequence") or []}
    named = set().union(*(images_of(data, frame) for frame in range(frames_of(data))))
    found = [volume for uid, volume in volumes.items() if uid in series or any(instance in named for instance, _ in volume.planes)]
    if len(found) != 1 or found[0].shape != (data.Rows, data.Columns):
        return None
    return found[0]


def images_of(data, frame):
    """The images that a frame names as its source."""
    derivation = functional(data, frame, "DerivationImageSequence")
    return {image.ReferencedSOPInstanceUID for image in derivation.get("SourceImageSequence") or []}


def places_of(data, planes):
    """The plane of each frame: the image it names, else its place; None where one has none, or several."""
    places = []
    for frame in range(frames_of(data)):
        named, place = images_of(data, frame), plane(data, frame)
        near = [i for i, (_, position) in enumerate(planes) if place is None or position is None or np.linalg.norm(position - place[0]) < 0.01]
        chosen = [i for i in near if planes[i][0] in named] or near
        if len(chosen) != 1:
            return None
        places.append(chosen[0])
    return places


def own_planes(data):
    """The planes that frames lie on, in order, and those missing from a regular grid."""
    found = []  # (distance along the normal, position, source image)
    unplaced = {}  # source images that stand for planes, in order
    for frame in range(frames_of(data)):
        place, named = plane(data, frame), sorted(images_of(data, frame))
        if place is None and not named:
            raise CohortError(f"expected the place of frame {frame + 1}, found none")
        if place is None:
            unplaced |= {named[0]: None}
        elif all(np.linalg.norm(position - place[0]) >= 0.01 for _, position, _ in found):
            found.append((place[1], place[0], named[0] if named else None))
    if unplaced:
        return [(image, None) for image in unplaced]
    found.sort(key=lambda each: each[0])
    spacing = abs(float(functional(data, 0, "PixelMeasuresSequence").get("SpacingBetweenSlices") or 0))
    steps = [(each[0] - found[0][0]) / spacing for each in found] if spacing else []
    if not steps or any(abs(step - round(step)) > 0.02 * max(1, step) for step in steps):
        return [(image, position) for _, position, image in found]
    planes = [(None, None)] * (round(steps[-1]) + 1)
    normal = np.cross(*np.array(functional(data, 0, "PlaneOrientationSequence").ImageOrientationPatient, float).reshape(2, 3))
    for index in range(len(planes)):
        planes[index] = (None, found[0][1] + normal * (index * spacing))
    for step, (_, position, image) in zip(steps, found):
        planes[round(step)] = (image, position)
    return planes
