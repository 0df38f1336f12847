package org.dicomsr.templates.measurement;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.observation.Quotation;
import org.jspecify.annotations.Nullable;

/** All parts of a measurement, in the order of the rows of TID 301. */
record MeasurementParts(
    CodedConcept concept,
    @Nullable MeasuredValue value,
    @Nullable CodedConcept qualifier,
    List<ConceptModifier> modifiers,
    @Nullable CodedConcept method,
    @Nullable CodedConcept derivation,
    List<FindingSite> findingSites,
    MeasurementProperties properties,
    List<DerivationParameter> derivationParameters,
    @Nullable Equation equation,
    List<ImageSource> imageSources,
    List<WaveformSource> waveformSources,
    @Nullable Quotation quotation,
    @Nullable String equivalentMeaning,
    @Nullable CodedConcept equivalentMeaningCode,
    @Nullable Tracking tracking,
    @Nullable SopReference realWorldValueMap,
    @Nullable AlgorithmIdentification algorithm,
    @Nullable DicomDateTime observationDateTime,
    @Nullable String observationUid) {

  MeasurementParts {
    Objects.requireNonNull(concept, "concept");
    modifiers = List.copyOf(modifiers);
    findingSites = List.copyOf(findingSites);
    derivationParameters = List.copyOf(derivationParameters);
    imageSources = List.copyOf(imageSources);
    waveformSources = List.copyOf(waveformSources);
  }

  @Override
  public String toString() {
    return "MeasurementParts[" + concept + "]";
  }
}
