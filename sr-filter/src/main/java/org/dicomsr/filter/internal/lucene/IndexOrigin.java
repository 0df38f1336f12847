package org.dicomsr.filter.internal.lucene;

import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.internal.Views;
import org.dicomsr.index.privacy.IndexSecret;

/** How an index was made. */
public final class IndexOrigin {
  private IndexOrigin() {}

  /**
   * Whether the pseudonyms of an index come from a secret.
   *
   * @param snapshot a commit of the index
   * @param secret the secret
   * @return whether it is the index's own
   */
  public static boolean isOwn(IndexSnapshot snapshot, IndexSecret secret) {
    return Views.of(snapshot).commit().fingerprint().equals(secret.fingerprint());
  }
}
