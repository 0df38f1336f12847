package org.dicomsr.examples.cli;

import java.util.stream.Collectors;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.store.ConceptStatistics;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.index.store.IndexStatistics;
import org.dicomsr.index.store.ObjectStatistics;
import org.dicomsr.index.store.TemplateStatistics;

/** What {@code sr stats --json} prints. */
final class StatisticsJson {
  private StatisticsJson() {}

  static String of(PrivacyProfile profile, IndexStatistics statistics) {
    return "{\"profile\":"
        + Json.text(profile.term())
        + ",\"counts\":"
        + counts(statistics.counts())
        + ",\"objects\":"
        + statistics.objects().stream()
            .map(StatisticsJson::object)
            .collect(Collectors.joining(",", "[", "]"))
        + ",\"templates\":"
        + statistics.templates().stream()
            .map(StatisticsJson::template)
            .collect(Collectors.joining(",", "[", "]"))
        + ",\"reportsWithoutTemplate\":"
        + statistics.reportsWithoutTemplate()
        + ",\"concepts\":"
        + statistics.concepts().stream()
            .map(StatisticsJson::concept)
            .collect(Collectors.joining(",", "[", "]"))
        + ",\"oddities\":"
        + Json.counts(statistics.oddities())
        + ",\"patientsInDoubt\":"
        + Json.counts(statistics.patientsInDoubt())
        + "}\n";
  }

  static String counts(IndexCounts counts) {
    return "{\"patients\":"
        + counts.patients()
        + ",\"studies\":"
        + counts.studies()
        + ",\"series\":"
        + counts.series()
        + ",\"objects\":"
        + counts.objects()
        + ",\"instances\":"
        + counts.instances()
        + ",\"groups\":"
        + counts.groups()
        + ",\"items\":"
        + counts.items()
        + "}";
  }

  private static String object(ObjectStatistics some) {
    return "{\"kind\":"
        + Json.text(some.kind())
        + some.modalityIfAny().map(text -> ",\"modality\":" + Json.text(text)).orElse("")
        + ",\"objects\":"
        + some.objects()
        + ",\"instances\":"
        + some.instances()
        + "}";
  }

  private static String template(TemplateStatistics template) {
    return "{\"tid\":"
        + Json.text(template.tid())
        + ",\"reports\":"
        + template.reports()
        + ",\"naming\":"
        + template.naming()
        + ",\"parts\":"
        + template.parts()
        + "}";
  }

  private static String concept(ConceptStatistics concept) {
    return "{\"key\":"
        + Json.text(concept.key())
        + concept.commonMeaning().map(text -> ",\"meaning\":" + Json.text(text)).orElse("")
        + ",\"items\":"
        + concept.items()
        + ",\"objects\":"
        + concept.objects()
        + (concept.context() ? ",\"context\":true" : "")
        + (concept.units().isEmpty() ? "" : ",\"units\":" + Json.counts(concept.units()))
        + "}";
  }
}
