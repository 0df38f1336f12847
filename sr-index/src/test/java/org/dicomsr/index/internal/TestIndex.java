package org.dicomsr.index.internal;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.Directory;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.store.IndexUnusableException;

/** Indexes for tests. */
final class TestIndex {
  static final IndexSecret SECRET =
      IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII));

  private TestIndex() {}

  static IndexStore create(Directory directory) throws IndexUnusableException {
    return create(directory, PrivacyProfile.SITE);
  }

  static IndexStore create(Directory directory, PrivacyProfile profile)
      throws IndexUnusableException {
    IndexStore store = new IndexStore(directory);
    if (store.data().isEmpty()) {
      store.create(profile, SECRET);
    }
    return store;
  }
}
