package org.dicomsr.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TagPath;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;

/**
 * Prints each element of a data set, nested ones too, on a line of its own: place, VR, length,
 * digest of the value, keyword.
 *
 * <p>The digest is SHA-256: for characters, of the decoded text in UTF-8, its values joined by
 * backslashes, trailing spaces and NULs of each taken off; for anything else, of the bytes in
 * little endian. Of a sequence, the number of items stands in place of a length; of encapsulated
 * pixel data each fragment has a line, the Basic Offset Table being the first.
 */
final class ElementListing {
  private final PrintWriter out;
  private final MessageDigest sha256;

  ElementListing(PrintWriter out) {
    this.out = out;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  void print(DicomFile file) throws IOException {
    print(file.dataSet(), TagPath.root());
  }

  private void print(DataSet dataSet, TagPath parent) throws IOException {
    for (DataElement element : dataSet) {
      TagPath path = parent.child(element.tag());
      switch (element) {
        case SequenceElement sequence -> {
          line(path.toString(), element, sequence.items().size(), "-");
          int number = 1;
          for (DataSet item : sequence.items()) {
            print(item, path.item(number++));
          }
        }
        case ValueElement value -> line(path.toString(), element, value.length(), digest(value));
        case BulkElement bulk ->
            line(path.toString(), element, bulk.data().length(), digest(bulk.data(), bulk.vr()));
        case FragmentsElement fragments -> {
          line(path.toString(), element, fragments.fragments().size(), "-");
          int number = 0;
          for (BulkData fragment : fragments.fragments()) {
            line(
                path + " fragment " + number++,
                element,
                fragment.length(),
                digest(fragment, Vr.OB));
          }
        }
      }
    }
  }

  private void line(String path, DataElement element, long length, String digest) {
    String keyword =
        DataDictionary.keyword(element.tag()).orElse(Tag.isPrivate(element.tag()) ? "private" : "");
    out.append(path)
        .append('\t')
        .append(element.vr().name())
        .append('\t')
        .append(Long.toString(length));
    out.append('\t').append(digest).append('\t').append(keyword).append('\n');
  }

  private String digest(ValueElement value) {
    byte[] bytes =
        value.vr().isString() ? String.join("\\", value.strings()).getBytes(UTF_8) : value.bytes();
    return HexFormat.of().formatHex(sha256.digest(bytes));
  }

  private String digest(BulkData data, Vr vr) throws IOException {
    boolean swap =
        data instanceof BulkData.FileRange range && range.byteOrder() == ByteOrder.BIG_ENDIAN;
    byte[] buffer = new byte[1 << 13];
    try (InputStream in = data.open()) {
      // a buffer holds whole words: its size is a multiple of all word sizes
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        if (swap) {
          reverseWords(buffer, n, vr.wordSize());
        }
        sha256.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void reverseWords(byte[] bytes, int length, int size) {
    for (int word = 0; word + size <= length; word += size) {
      for (int low = word, high = word + size - 1; low < high; low++, high--) {
        byte kept = bytes[low];
        bytes[low] = bytes[high];
        bytes[high] = kept;
      }
    }
  }
}
