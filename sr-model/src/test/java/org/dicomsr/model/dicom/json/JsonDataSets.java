package org.dicomsr.model.dicom.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;

/**
 * Random data sets that come back from JSON as they were: nothing in them that the package
 * documents as lost.
 */
final class JsonDataSets {
  private JsonDataSets() {}

  static Arbitrary<DataSet> dataSets() {
    return dataSets(3);
  }

  private static Arbitrary<DataSet> dataSets(int depth) {
    return element(depth).list().ofMaxSize(depth == 3 ? 12 : 4).map(JsonDataSets::numbered);
  }

  private interface Numbered {
    DataElement element(int tag);
  }

  // Tags of a private block: they decide nothing about the VR.
  private static DataSet numbered(List<Numbered> elements) {
    DataSet.Builder all = DataSet.builder();
    for (int i = 0; i < elements.size(); i++) {
      all.put(elements.get(i).element(0x00091000 + 7 * i));
    }
    return all.build();
  }

  private static Arbitrary<Numbered> element(int depth) {
    List<Arbitrary<? extends Numbered>> kinds = new ArrayList<>();
    for (Vr vr : Vr.values()) {
      if (vr.isString()) {
        kinds.add(text(vr).map(text -> (Numbered) tag -> ValueElement.ofText(tag, vr, text)));
      } else if (vr == Vr.FL || vr == Vr.FD) {
        kinds.add(
            Arbitraries.doubles()
                .array(double[].class)
                .ofMaxSize(4)
                .map(values ->
                    (Numbered) tag -> ValueElement.ofDoubles(tag, vr, floats(vr, values))));
      } else if (vr != Vr.SQ) {
        int width = vr == Vr.AT ? 4 : vr.wordSize();
        kinds.add(
            Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(40)
                .map(bytes ->
                    (Numbered)
                        tag ->
                            ValueElement.ofBytes(
                                tag, vr, Arrays.copyOf(bytes, bytes.length / width * width))));
      }
    }
    kinds.add(
        Arbitraries.strings()
            .map(uri ->
                (Numbered)
                    tag -> new BulkElement(tag, Vr.OB, new BulkData.Uri(withoutHalves(uri)))));
    kinds.add(
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMaxSize(9)
            .list()
            .ofMinSize(2)
            .ofMaxSize(3)
            .map(parts -> (Numbered) tag -> pixels(parts)));
    Arbitrary<Numbered> plain = Arbitraries.oneOf(kinds);
    if (depth == 0) {
      return plain;
    }
    Arbitrary<Numbered> sequence =
        Arbitraries.lazy(() -> dataSets(depth - 1).list().ofMaxSize(3))
            .map(items -> (Numbered) tag -> SequenceElement.of(tag, items));
    return Arbitraries.frequencyOf(Tuple.of(4, plain), Tuple.of(1, sequence));
  }

  private static double[] floats(Vr vr, double[] values) {
    return vr == Vr.FD ? values : Arrays.stream(values).map(value -> (float) value).toArray();
  }

  private static FragmentsElement pixels(List<byte[]> parts) {
    return new FragmentsElement(
        0x7FE00010,
        Vr.OB,
        parts.stream()
            .map(part -> (BulkData) new BulkData.InMemory(part, 0, part.length & ~1))
            .toList());
  }

  /** Several values, also empty ones, without padding and without what divides values. */
  private static Arbitrary<String> text(Vr vr) {
    StringArbitrary characters =
        vr.isText() ? Arbitraries.strings() : Arbitraries.strings().withCharRange(' ', '\u00FF');
    Arbitrary<String> one =
        characters
            .ofMaxLength(12)
            .map(text -> stripped(withoutHalves(text).replace('\\', '/').replace('=', '-')));
    if (vr == Vr.DS || vr == Vr.IS) {
      Arbitrary<String> number =
          Combinators.combine(
                  Arbitraries.of("", "-", "+", " "),
                  Arbitraries.of(
                      "0",
                      "7",
                      "1.50",
                      ".5",
                      "1.",
                      "007",
                      "1e5",
                      "1E-99",
                      "1e400",
                      "12345678901234567890"))
              .as(String::concat);
      one = Arbitraries.oneOf(number, one);
    }
    if (vr == Vr.PN) {
      Arbitrary<String> group = one;
      one =
          Arbitraries.oneOf(
              group,
              Combinators.combine(group, group, group.filter(text -> !text.isEmpty()))
                  .as((a, i, p) -> a + "=" + i + "=" + p));
    }
    return vr.multiValued()
        ? one.list().ofMaxSize(3).map(values -> String.join("\\", values))
        : one;
  }

  private static String stripped(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String withoutHalves(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
