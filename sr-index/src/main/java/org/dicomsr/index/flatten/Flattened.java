package org.dicomsr.index.flatten;

import java.util.Objects;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.model.violation.Violation;

/** What came of flattening an object. Immutable. */
public sealed interface Flattened {
  /**
   * An object with a document of its own.
   *
   * @param document the document
   */
  record OfObject(ObjectDocument document) implements Flattened {
    /** Checks that the document is not null. */
    public OfObject {
      Objects.requireNonNull(document, "document");
    }
  }

  /**
   * An image, which adds to the document of its series.
   *
   * @param instance what it adds
   */
  record OfImage(ImageInstance instance) implements Flattened {
    /** Checks that the instance is not null. */
    public OfImage {
      Objects.requireNonNull(instance, "instance");
    }
  }

  /**
   * An object that cannot be told from others, or is none: without SOP Instance UID.
   *
   * @param reason what is wrong, without patient's values
   */
  record Rejected(Violation reason) implements Flattened {
    /** Checks that the reason is not null. */
    public Rejected {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
