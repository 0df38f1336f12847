package org.dicomsr.index.source;

import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.ValueElement;

/** How many bytes of a data set are in memory, as they were encoded. */
final class Footprint {
  private static final long HEADER = 8;

  private Footprint() {}

  static long of(DataSet dataSet) {
    long sum = 0;
    for (DataElement element : dataSet) {
      sum += HEADER;
      sum +=
          switch (element) {
            case ValueElement value -> value.length();
            case BulkElement bulk -> of(bulk.data());
            case FragmentsElement fragments ->
                fragments.fragments().stream().mapToLong(Footprint::of).sum();
            case SequenceElement sequence -> {
              long items = 0;
              for (DataSet item : sequence.items()) {
                items += HEADER + of(item);
              }
              yield items;
            }
          };
    }
    return sum;
  }

  private static long of(BulkData data) {
    return data instanceof BulkData.InMemory memory ? memory.length() : 0;
  }
}
