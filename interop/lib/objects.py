"""What an index ought to hold, told from the files by pydicom alone (rules: docs/documents.md)."""

import hashlib
import warnings

import pydicom
from pydicom.uid import UID

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

# Patient IDs of the corpus that say nobody: several people, or an anonymizer's word.
NOBODY = {"", "123456", "12345678", "1234", "0123456789", "999999", "ANONYMIZED", "ANONYMOUS", "NOID", "REMOVED", "55555"}

# SOP classes newer than pydicom's dictionary.
NEWER = {"1.2.840.10008.5.1.4.1.1.66.7": "Label Map Segmentation Storage"}


class Object:
    """One file: whose it is, where it belongs, and what kind of object it is."""

    def __init__(self, path):
        data = pydicom.dcmread(path, force=True, stop_before_pixels=True)
        meta = getattr(data, "file_meta", {})
        self.path = path
        self.data = data
        self.sop_class = text(data, "SOPClassUID") or text(meta, "MediaStorageSOPClassUID")
        self.instance = text(data, "SOPInstanceUID") or text(meta, "MediaStorageSOPInstanceUID")
        self.has_instance = bool(self.instance)
        if not self.instance:  # known by what it holds
            self.instance = hashlib.sha256(open(path, "rb").read()).hexdigest()
        self.study = text(data, "StudyInstanceUID")
        self.series = text(data, "SeriesInstanceUID")
        self.modality = text(data, "Modality")
        self.kind = kind(self.sop_class, data)
        self.patient = self.owner()
        # images are counted by their series, all else by instance; an image of no series is one
        series = self.series or (self.instance if self.kind == "image" else "")
        self.place = (self.patient, self.study, series)
        self.key = ("image", *self.place) if self.kind == "image" else self.instance

    def owner(self):
        """ID with issuer; where the ID says nobody, the largest thing that is surely of one person."""
        identifier = text(self.data, "PatientID")
        if identifier.upper() not in NOBODY:
            issuer = text(self.data, "IssuerOfPatientID")
            for item in self.data.get("IssuerOfPatientIDQualifiersSequence") or []:
                issuer = issuer or text(item, "UniversalEntityID")
            return ("patient", identifier, issuer)
        for level in ("study", "series", "instance"):
            if getattr(self, level):
                return (level, getattr(self, level))


def text(data, keyword):
    value = data.get(keyword)
    if isinstance(value, pydicom.multival.MultiValue):
        value = value[0] if value else ""
    return "" if value is None else str(value).strip().strip("\0")


def kind(sop_class, data):
    """The kind of object, by the name of its SOP class; of unknown classes, by what is in it."""
    name = NEWER.get(sop_class, UID(sop_class).name if sop_class else "")
    if name and name != sop_class:
        if "SR Storage" in name or name.startswith("Key Object Selection"):
            return "report"
        if "Segmentation Storage" in name:
            return "segmentation"
        if "Waveform Storage" in name:
            return "waveform"
        return "image" if "Image Storage" in name or name == "Parametric Map Storage" else "other"
    if "ContentSequence" in data and "ValueType" in data:
        return "report"
    if "WaveformSequence" in data:
        return "waveform"
    return "image" if "Rows" in data and "Columns" in data else "other"


def gathered(objects):
    """What is left of files in the order in which they come: of one instance the last, in an image series each."""
    kept = {}
    for each in objects:
        kept[(each.key, each.instance)] = each
    return list(kept.values())
