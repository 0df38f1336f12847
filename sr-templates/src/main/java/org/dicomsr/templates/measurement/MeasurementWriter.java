package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.function.Consumer;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.NumBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.internal.ChildWriter;

/** Writes the rows of TID 301 in their order. */
final class MeasurementWriter {
  private MeasurementWriter() {}

  static void write(
      MeasurementParts parts,
      ItemBuilder<?> parent,
      RelationshipType type,
      boolean methodIsProperty,
      Consumer<? super ItemBuilder<?>> more) {
    Consumer<NumBuilder> inside =
        number -> {
          beneath(parts, number, methodIsProperty);
          more.accept(number);
        };
    if (parts.value() != null) {
      parent.num(
          type,
          parts.concept(),
          parts.value(),
          number -> {
            if (parts.qualifier() != null) {
              number.qualifier(parts.qualifier());
            }
            inside.accept(number);
          });
    } else if (parts.qualifier() != null) {
      parent.numWithoutValue(type, parts.concept(), parts.qualifier(), inside);
    } else {
      throw new IllegalArgumentException(
          "NUM: expected a number or the reason why there is none, found neither");
    }
  }

  private static void beneath(MeasurementParts parts, NumBuilder number, boolean methodIsProperty) {
    if (parts.observationDateTime() != null) {
      number.observedAt(parts.observationDateTime());
    }
    if (parts.observationUid() != null) {
      number.observationUid(parts.observationUid());
    }
    ChildWriter modifiers = new ChildWriter(number, HAS_CONCEPT_MOD);
    parts.modifiers().forEach(modifier -> modifiers.code(modifier.name(), modifier.value()));
    if (!methodIsProperty) {
      modifiers.code(Sct.MEASUREMENT_METHOD, parts.method());
    }
    modifiers.code(Dcm.DERIVATION, parts.derivation());
    parts.findingSites().forEach(site -> site.writeTo(number));
    parts.properties().writeTo(number);
    parts.derivationParameters().forEach(parameter -> parameter.writeTo(number));
    if (parts.equation() != null) {
      parts.equation().writeTo(number);
    }
    parts.imageSources().forEach(source -> source.writeTo(number, INFERRED_FROM));
    parts.waveformSources().forEach(source -> source.writeTo(number, INFERRED_FROM));
    if (methodIsProperty) {
      new ChildWriter(number, HAS_PROPERTIES).code(Sct.MEASUREMENT_METHOD, parts.method());
    }
    if (parts.quotation() != null) {
      parts.quotation().writeTo(number);
    }
    modifiers.text(Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME, parts.equivalentMeaning());
    modifiers.code(Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME, parts.equivalentMeaningCode());
    if (parts.tracking() != null) {
      parts.tracking().writeTo(number);
    }
    if (parts.realWorldValueMap() != null) {
      number.composite(
          INFERRED_FROM, Dcm.REAL_WORLD_VALUE_MAP_USED_FOR_MEASUREMENT, parts.realWorldValueMap());
    }
    if (parts.algorithm() != null) {
      parts.algorithm().writeTo(number, HAS_CONCEPT_MOD);
    }
  }
}
