package org.dicomsr.model.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;

/**
 * Data sets to {@code Attributes} of dcm4che, here its fork on Central, and back: element by
 * element, never through encoded data sets. It shows that such a bridge is thin; applications that
 * use dcm4che can take it as it is.
 */
final class Dcm4cheBridge {
  private Dcm4cheBridge() {}

  /** Attributes with the elements of a data set; bulk data is fetched. */
  static Attributes toAttributes(DataSet dataSet) throws IOException {
    Attributes attributes = new Attributes(dataSet.size());
    fill(attributes, dataSet);
    return attributes;
  }

  private static void fill(Attributes attributes, DataSet dataSet) throws IOException {
    for (DataElement element : dataSet) {
      int tag = element.tag();
      switch (element) {
        case ValueElement value when value.isEmpty() -> attributes.setNull(tag, vr(value.vr()));
        case ValueElement value -> attributes.setBytes(tag, vr(value.vr()), value.bytes());
        case BulkElement bulk -> attributes.setBytes(tag, vr(bulk.vr()), bytes(bulk.data()));
        case FragmentsElement fragments -> {
          Fragments all =
              attributes.newFragments(tag, vr(fragments.vr()), fragments.fragments().size());
          for (BulkData fragment : fragments.fragments()) {
            all.add(bytes(fragment));
          }
        }
        case SequenceElement sequence when sequence.isEmpty() -> attributes.setNull(tag, VR.SQ);
        case SequenceElement sequence -> {
          Sequence all = attributes.newSequence(tag, sequence.items().size());
          for (DataSet item : sequence.items()) {
            // Added before it is filled: it looks for its character set above.
            Attributes nested = new Attributes(item.size());
            all.add(nested);
            fill(nested, item);
          }
        }
      }
    }
  }

  // The fork does not know the 64-bit representations of 2019.
  private static VR vr(Vr vr) {
    return switch (vr) {
      case OV, SV, UV -> VR.UN;
      default -> VR.valueOf(vr.name());
    };
  }

  private static byte[] bytes(BulkData data) throws IOException {
    try (InputStream in = data.open()) {
      return in.readAllBytes();
    }
  }

  /** The data set of attributes whose values are in memory. */
  static DataSet toDataSet(Attributes attributes) throws IOException {
    return toDataSet(attributes, SpecificCharacterSet.DEFAULT);
  }

  private static DataSet toDataSet(Attributes attributes, SpecificCharacterSet inherited)
      throws IOException {
    SpecificCharacterSet characterSet = inherited;
    if (attributes.contains(Tag.SPECIFIC_CHARACTER_SET)) {
      String[] terms = attributes.getStrings(Tag.SPECIFIC_CHARACTER_SET);
      // Empty values are null there.
      characterSet =
          SpecificCharacterSet.of(
              terms == null
                  ? List.of()
                  : Arrays.stream(terms).map(term -> term == null ? "" : term).toList());
    }
    List<DataElement> elements = new ArrayList<>();
    for (int tag : attributes.tags()) {
      Object value = attributes.getValue(tag);
      Vr vr = Vr.valueOf(attributes.getVR(tag).name());
      if (value instanceof Sequence sequence) {
        List<DataSet> items = new ArrayList<>();
        for (Attributes item : sequence) {
          items.add(toDataSet(item, characterSet));
        }
        elements.add(SequenceElement.of(tag, items));
      } else if (value instanceof Fragments fragments) {
        elements.add(
            new FragmentsElement(
                tag,
                vr,
                IntStream.range(0, fragments.size())
                    .mapToObj(i -> memory(fragments.get(i)))
                    .toList()));
      } else if (vr == Vr.SQ) {
        elements.add(SequenceElement.of(tag));
      } else if (value instanceof String text) {
        // Decoded by somebody who asked for it.
        elements.add(ValueElement.ofText(tag, vr, text));
      } else if (value instanceof String[] texts) {
        elements.add(ValueElement.ofText(tag, vr, texts));
      } else {
        byte[] bytes = attributes.getSafeBytes(tag);
        byte[] little =
            bytes == null
                ? new byte[0]
                : attributes.bigEndian() ? attributes.getVR(tag).toggleEndian(bytes, true) : bytes;
        elements.add(
            ValueElement.over(
                tag,
                vr,
                little,
                0,
                little.length,
                vr.isText() ? characterSet : SpecificCharacterSet.DEFAULT));
      }
    }
    return DataSet.of(elements.toArray(DataElement[]::new));
  }

  private static BulkData memory(Object fragment) {
    byte[] bytes = fragment instanceof byte[] all ? all : new byte[0];
    return new BulkData.InMemory(bytes, 0, bytes.length);
  }
}
