package org.dicomsr.index.source;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.ValueElement;

/**
 * A UID for an object that has none, made from what it holds: the same for each copy of it, in
 * whatever file and order it comes.
 */
final class ContentUid {
  private final MessageDigest digest;
  private final ByteBuffer header = ByteBuffer.allocate(12);

  private ContentUid(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(DataSet dataSet) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new ContentUid(digest).add(dataSet);
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      // version 8, of one's own making (RFC 9562 5.8)
      long high = (hash.getLong() & ~0xF000L) | 0x8000L;
      long low = (hash.getLong() & ~(3L << 62)) | 1L << 63;
      return Uids.of(new UUID(high, low));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256, which every Java platform has", e);
    }
  }

  // Not the value representations: a copy in implicit encoding does not have them.
  private void add(DataSet dataSet) {
    for (DataElement element : dataSet) {
      switch (element) {
        case ValueElement value -> {
          add(value.tag(), value.length());
          digest.update(value.byteBuffer());
        }
        case SequenceElement sequence -> {
          add(sequence.tag(), sequence.items().size());
          for (DataSet item : sequence.items()) {
            add(0, item.size());
            add(item);
          }
        }
        case BulkElement bulk -> add(bulk.tag(), bulk.data().length());
        case FragmentsElement fragments -> add(fragments.tag(), fragments.fragments().size());
      }
    }
  }

  private void add(int tag, long count) {
    digest.update(header.clear().putInt(tag).putLong(count).flip());
  }
}
