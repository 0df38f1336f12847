package org.dicomsr.filter.internal.memory;

import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.ObjectKind.Category;
import org.dicomsr.filter.query.ObjectKind.Modality;
import org.dicomsr.index.document.ObjectDocument;

/** Kinds of objects. */
final class Kinds {
  private Kinds() {}

  /** Whether an object is of a kind. */
  static boolean is(ObjectDocument object, ObjectKind kind) {
    return switch (kind) {
      case Modality(String term) -> object.modality().filter(term::equals).isPresent();
      case Category category ->
          switch (category) {
            case REPORT -> object.kind() == org.dicomsr.index.document.ObjectKind.REPORT;
            case IMAGE -> object.kind() == org.dicomsr.index.document.ObjectKind.IMAGE;
            case WAVEFORM -> object.kind() == org.dicomsr.index.document.ObjectKind.WAVEFORM;
            case SEGMENTATION ->
                object.kind() == org.dicomsr.index.document.ObjectKind.SEGMENTATION;
            case OTHER -> object.kind() == org.dicomsr.index.document.ObjectKind.OTHER;
            case ANY -> true;
          };
    };
  }
}
