package org.dicomsr.model.header;

import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/** The SOP Instance Reference Macro (PS3.3 10.8). */
final class InstanceReferences {
  private InstanceReferences() {}

  static SopReference read(DataSet item) {
    return new SopReference(
        ModuleEdit.text(item, Tag.REFERENCED_SOP_CLASS_UID),
        ModuleEdit.text(item, Tag.REFERENCED_SOP_INSTANCE_UID));
  }

  static DataSet write(SopReference reference) {
    DataSet.Builder item = DataSet.builder();
    if (reference.sopClassUid() != null) {
      item.text(Tag.REFERENCED_SOP_CLASS_UID, reference.sopClassUid());
    }
    if (reference.sopInstanceUid() != null) {
      item.text(Tag.REFERENCED_SOP_INSTANCE_UID, reference.sopInstanceUid());
    }
    return item.build();
  }
}
