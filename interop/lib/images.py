"""Writes an archive of CT series with segmentations of them, by pydicom and highdicom.

    images.py FOLDER PATIENTS
"""

import sys
from pathlib import Path

import highdicom
import numpy
from highdicom.sr.coding import CodedConcept
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

folder = Path(sys.argv[1])
ROWS, COLUMNS, SLICES = 8, 12, 3


def image(patient, slice_number):
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.file_meta.MediaStorageSOPClassUID = data.SOPClassUID = CTImageStorage
    data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID = f"2.25.7700{patient}.100.{slice_number}"
    data.StudyInstanceUID = f"2.25.7700{patient}.1"
    data.SeriesInstanceUID = f"2.25.7700{patient}.2"
    data.FrameOfReferenceUID = f"2.25.7700{patient}.3"
    data.PatientID, data.PatientName = f"ID-7700-{patient}", f"Zweifel^Anna{patient}"
    data.PatientBirthDate, data.PatientSex = "19370213", "F"
    data.StudyDate, data.StudyTime, data.StudyID, data.AccessionNumber = "20240131", "101500", "77", f"ACC7700{patient}"
    data.Modality, data.Manufacturer, data.InstitutionName = "CT", "Maker", "Zweifel hospital"
    data.ReferringPhysicianName = ""
    data.SeriesNumber, data.InstanceNumber = 1, slice_number
    data.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    data.PixelSpacing, data.SliceThickness = [0.5, 0.5], 1.0
    data.ImagePositionPatient, data.ImageOrientationPatient = [0, 0, slice_number], [1, 0, 0, 0, 1, 0]
    data.Rows, data.Columns, data.SamplesPerPixel, data.PhotometricInterpretation = ROWS, COLUMNS, 1, "MONOCHROME2"
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.RescaleIntercept, data.RescaleSlope = -1024, 1
    data.PixelData = numpy.full((ROWS, COLUMNS), 100 * patient + slice_number, "<u2").tobytes()
    return data


def segmentation(images, patient):
    heart = CodedConcept("80891009", "SCT", "Heart")
    return highdicom.seg.Segmentation(
        source_images=images,
        pixel_array=numpy.ones((SLICES, ROWS, COLUMNS), bool),
        segmentation_type="BINARY",
        segment_descriptions=[
            highdicom.seg.SegmentDescription(
                segment_number=1,
                segment_label="Zweifel's heart",
                segmented_property_category=CodedConcept("123037004", "SCT", "Anatomical Structure"),
                segmented_property_type=heart,
                algorithm_type="MANUAL",
            )
        ],
        series_instance_uid=f"2.25.7700{patient}.4",
        series_number=2,
        sop_instance_uid=f"2.25.7700{patient}.200.1",
        instance_number=1,
        manufacturer="Maker",
        manufacturer_model_name="Model",
        software_versions="1",
        device_serial_number="1",
    )


for patient in range(int(sys.argv[2])):
    place = folder / f"Zweifel_Anna{patient}"
    place.mkdir(parents=True)
    images = [image(patient, number) for number in range(1, SLICES + 1)]
    for data in [*images, segmentation(images, patient)]:
        data.save_as(place / f"{data.SOPInstanceUID}.dcm", enforce_file_format=True)
