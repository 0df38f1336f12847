package org.dicomsr.filter.deidentify;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;

/** What the tests share. */
final class Fixtures {
  static final IndexSecret SECRET =
      IndexSecret.of("a secret of some bytes".getBytes(StandardCharsets.UTF_8));
  static final RefusalReason[] ANY = RefusalReason.values();
  static final Deidentifier STANDARD =
      Deidentifier.of(SECRET, DeidentificationOptions.standard().allowing(ANY));
  static final Deidentifier STRICT =
      Deidentifier.of(
          SECRET,
          DeidentificationOptions.standard()
              .withMeanings(CodeMeanings.STANDARD)
              .withContent(ContentPolicy.nothing())
              .allowing(ANY));

  private Fixtures() {}

  static DicomFile file(DataSet data) {
    return new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
  }

  /** The bytes of the written copy. */
  static byte[] bytes(Deidentifier deidentifier, DataSet data) throws IOException {
    return DicomWriter.toBytes(deidentifier.deidentify(file(data)));
  }

  /** The copy, written and read again. */
  static DataSet copy(Deidentifier deidentifier, DataSet data) throws IOException {
    return DicomReader.read(bytes(deidentifier, data)).dataSet();
  }

  /** The texts that bytes hold, in any of the encodings that DICOM or Windows would use. */
  static List<String> found(byte[] bytes, Iterable<String> texts) {
    List<Charset> charsets =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("GB18030"),
            Charset.forName("ISO-2022-JP"));
    List<String> found = new ArrayList<>();
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String text : texts) {
      boolean there =
          charsets.stream()
              .filter(charset -> charset.newEncoder().canEncode(text))
              .map(charset -> text.getBytes(charset))
              .anyMatch(form -> all.contains(new String(form, StandardCharsets.ISO_8859_1)));
      if (there) {
        found.add(text);
      }
    }
    return found;
  }

  static List<String> found(byte[] bytes, String... texts) {
    return found(bytes, Arrays.asList(texts));
  }
}
