package org.dicomsr.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.examples.demo.archive.Site;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.filter.export.Export;
import org.dicomsr.filter.export.ExportOptions;
import org.dicomsr.filter.export.ExportReport;
import org.dicomsr.filter.export.FileMode;
import org.dicomsr.filter.export.Partition;
import org.dicomsr.filter.facet.Facets;
import org.dicomsr.filter.federated.CountsLedger;
import org.dicomsr.filter.federated.CountsLedger.Another;
import org.dicomsr.filter.federated.SiteCountsJson;
import org.dicomsr.filter.federated.SubsetFile;
import org.dicomsr.filter.report.CohortReport;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.source.FileLedger;
import org.dicomsr.index.source.Ingest;
import org.dicomsr.index.source.IngestReport;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.OwnerOnly;
import org.dicomsr.index.source.RejectionReason;
import org.dicomsr.index.source.Source;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;

/** What one site does with its archive, and the consortium's files. */
final class SiteJob {
  private final Site site;
  private final DemoFolder folder;
  private final DemoListener listener;
  private final Catalogue catalogue;

  SiteJob(Site site, DemoFolder folder, DemoListener listener) throws IOException {
    this.site = site;
    this.folder = folder;
    this.listener = listener;
    this.catalogue = Catalogue.read(folder.catalogue());
  }

  SiteNumbers run() throws IOException {
    Files.createDirectories(folder.of(site));
    Templates templates = Templates.standard().with(folder.template());
    IndexOptions options =
        IndexOptions.DEFAULTS.withFlattening(
            FlattenOptions.withoutTemplates().withValidator(TemplateValidator.of(templates)));
    try (SrIndex index = SrIndex.open(folder.index(site), options)) {
      IngestReport taken = ingest(index);
      try (IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, catalogue);
        ExportReport exported = export(index, search);
        publish(search);
        describe(snapshot);
        return numbers(taken, snapshot.counts(), search, exported);
      }
    }
  }

  private IngestReport ingest(SrIndex index) throws IOException {
    Path archive = folder.archives().resolve(site.id());
    try (IndexSession session = index.session();
        FileLedger ledger = index.ledger()) {
      return Ingest.into(session)
          .from(Source.of(archive))
          .ledger(ledger)
          .report(folder.of(site).resolve("files.jsonl"))
          .progress(listener.interval(), listener.indexing(site))
          .build()
          .run();
    }
  }

  /** The cohort as a data set, with de-identified copies of what the query found. */
  private ExportReport export(SrIndex index, Search search) throws IOException {
    Cohort cohort = Cohort.of(search, search.parse(Questions.COHORT));
    ExportOptions options =
        ExportOptions.standard()
            .withSite(site.id())
            .withLabels(Questions.LABELS)
            .withFiles(FileMode.COPY)
            .withPartition(Partition.split(70, 15, 15));
    return Export.write(index, search, cohort, folder.dataSet(site), options);
  }

  /** What leaves the site: numbers, and no small ones. */
  private void publish(Search search) throws IOException {
    SubsetFile subsets = SubsetFile.read(folder.subsets(), catalogue);
    String json =
        SiteCountsJson.write(
            CountsLedger.beside(folder.index(site))
                .publish(subsets, search, site.id(), Another.REFUSED));
    Files.writeString(folder.counts(site), json);
  }

  private void describe(IndexSnapshot snapshot) throws IOException {
    CohortReport report =
        CohortReport.of(Facets.of(snapshot, catalogue), catalogue)
            .titled("Archive of " + site.id() + " (invented patients)");
    // It shows small numbers: it is for those alone who may see the archive.
    try (FileChannel file = OwnerOnly.open(folder.report(site), WRITE)) {
      Channels.newOutputStream(file).write(report.html().getBytes(UTF_8));
    }
  }

  private SiteNumbers numbers(
      IngestReport taken, IndexCounts counts, Search search, ExportReport exported)
      throws IOException {
    SortedMap<RejectionReason, Long> broken = new TreeMap<>();
    for (RejectionReason reason : RejectionReason.values()) {
      if (taken.count(reason) > 0) {
        broken.put(reason, taken.count(reason));
      }
    }
    SortedMap<String, Long> series = new TreeMap<>();
    for (String modality : Questions.MODALITIES) {
      series.put(modality, (long) search.answer(Questions.series(modality)).count());
    }
    long labels = 0;
    for (String label : Questions.LABELS) {
      labels += search.answer(Questions.known(label)).count();
    }
    return new SiteNumbers(
        site,
        taken.files(),
        taken.count(Outcome.UNCHANGED),
        broken,
        counts.patients(),
        counts.studies(),
        series,
        search.answer(Questions.ANNOTATIONS).count(),
        labels,
        exported.patients(),
        exported.files().values().stream().mapToLong(Long::longValue).sum());
  }
}
