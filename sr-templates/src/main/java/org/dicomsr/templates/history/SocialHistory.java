package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedText;
import org.jspecify.annotations.Nullable;

/**
 * How a patient lives (TID 3802 rows 12 to 16). Immutable.
 *
 * @param text in words; null if not said
 * @param statements aspects in words, each by its name, of CID 3774 Social History
 * @param smoking of CID 3724 Smoking History; null if not said
 * @param drugMisuse misuse of drugs; null if not said
 */
public record SocialHistory(
    @Nullable String text,
    List<NamedText> statements,
    @Nullable CodedConcept smoking,
    @Nullable CodedConcept drugMisuse) {
  /** Nothing said. */
  public static final SocialHistory EMPTY = new SocialHistory(null, List.of(), null, null);

  /** Copies the list. */
  public SocialHistory {
    statements = List.copyOf(statements);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether nothing is said} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  static SocialHistory from(Reading history) {
    Builder read = new Builder();
    for (Reading social : history.containers(Ln.SOCIAL_HISTORY)) {
      if (read.text == null) {
        read.text = social.text(Sct.SOCIAL_HISTORY).orElse(null);
      }
      if (read.smoking == null) {
        read.smoking = social.code(Sct.TOBACCO_SMOKING_BEHAVIOR).orElse(null);
      }
      if (read.drugMisuse == null) {
        read.drugMisuse = social.code(Sct.DRUG_MISUSE_BEHAVIOR).orElse(null);
      }
      for (Reading child : social.children()) {
        child.name().ifPresent(name -> child.text().ifPresent(text -> read.statement(name, text)));
      }
    }
    return read.build();
  }

  void writeTo(ItemBuilder<?> history) {
    if (isEmpty()) {
      return;
    }
    history.container(
        CONTAINS,
        Ln.SOCIAL_HISTORY,
        social -> {
          new ChildWriter(social, CONTAINS).text(Sct.SOCIAL_HISTORY, text);
          statements.forEach(statement -> statement.writeTo(social, CONTAINS));
          new ChildWriter(social, CONTAINS)
              .code(Sct.TOBACCO_SMOKING_BEHAVIOR, smoking)
              .code(Sct.DRUG_MISUSE_BEHAVIOR, drugMisuse);
        });
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "SocialHistory[" + statements.size() + " statements]";
  }

  /** Builds a social history. Not thread-safe. */
  public static final class Builder {
    private final List<NamedText> statements = new ArrayList<>();
    private @Nullable String text;
    private @Nullable CodedConcept smoking;
    private @Nullable CodedConcept drugMisuse;

    private Builder() {}

    /**
     * Tells it in words.
     *
     * @param value the text
     * @return this builder
     */
    public Builder text(String value) {
      text = value;
      return this;
    }

    /**
     * Adds an aspect in words.
     *
     * @param aspect what it is about, of CID 3774 Social History
     * @param value the text
     * @return this builder
     */
    public Builder statement(CodedConcept aspect, String value) {
      statements.add(new NamedText(aspect, value));
      return this;
    }

    /**
     * Says whether the patient smokes.
     *
     * @param code of CID 3724 Smoking History
     * @return this builder
     */
    public Builder smoking(CodedConcept code) {
      smoking = code;
      return this;
    }

    /**
     * Names the drugs that the patient misuses.
     *
     * @param code the misuse, such as Cocaine Abuse
     * @return this builder
     */
    public Builder drugMisuse(CodedConcept code) {
      drugMisuse = code;
      return this;
    }

    /** {@return the social history} */
    public SocialHistory build() {
      return new SocialHistory(text, statements, smoking, drugMisuse);
    }
  }
}
