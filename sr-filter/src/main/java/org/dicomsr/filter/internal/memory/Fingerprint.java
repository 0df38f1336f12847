package org.dicomsr.filter.internal.memory;

import java.util.Collection;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.MultisetHash;
import org.dicomsr.index.internal.codec.StoredForm;

/** What there is, as a number. */
public final class Fingerprint {
  private Fingerprint() {}

  /**
   * Hashes documents, whatever their order.
   *
   * @param documents the documents
   * @return hexadecimal digits
   */
  public static String of(Collection<ObjectDocument> documents) {
    MultisetHash hash = new MultisetHash();
    for (ObjectDocument document : documents) {
      byte[] bytes = StoredForm.encode(document);
      hash.add(bytes, 0, bytes.length);
    }
    return hash.text();
  }
}
