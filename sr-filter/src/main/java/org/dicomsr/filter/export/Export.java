package org.dicomsr.filter.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.filter.deidentify.Deidentifier;
import org.dicomsr.filter.export.ExportException.Reason;
import org.dicomsr.filter.export.Sample.SampleFile;
import org.dicomsr.filter.internal.lucene.IndexOrigin;
import org.dicomsr.filter.internal.memory.NamedContent;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.source.DiskFull;
import org.dicomsr.index.source.FileLedger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data set of a cohort.
 *
 * <pre>{@code
 * try (SrIndex index = SrIndex.open(Path.of("index"));
 *     IndexSnapshot snapshot = index.snapshot()) {
 *   Search search = Search.over(snapshot, Catalogue.read(Path.of("tavi.yaml")));
 *   Cohort cohort = Cohort.of(search, search.parse("CT and pacemaker = yes"));
 *   Export.write(index, search, cohort, Path.of("dataset"), ExportOptions.standard());
 * }
 * }</pre>
 *
 * <p>Two data sets of one cohort, secret and choices are the same byte for byte, also when the
 * index was built anew in between. What the layout is, is told in {@code docs/export.md}.
 */
public final class Export {
  /** So many instances are looked for in the ledger at a time. */
  private static final int BATCH = 100_000;

  private final Search search;
  private final Cohort cohort;
  private final ExportOptions options;
  private final Pseudonyms pseudonyms;
  private final LabelReader labels;
  private final Selection selection;
  private final Tally tally;

  private Export(
      Search search,
      Cohort cohort,
      ExportOptions options,
      Pseudonyms pseudonyms,
      LabelReader labels,
      Selection selection) {
    this.search = search;
    this.cohort = cohort;
    this.options = options;
    this.pseudonyms = pseudonyms;
    this.labels = labels;
    this.selection = selection;
    this.tally = new Tally(options.partition().parts(), labels.variables());
  }

  /**
   * Makes a data set. It is written into a folder beside the target, and gets the target's name
   * when it is complete; whatever goes wrong before, nothing is left.
   *
   * @param index the index that was searched
   * @param search a search of a snapshot of the index, with the catalogue that has the labels
   * @param cohort the patients, found by that search or another of the same state of the index;
   *     {@link Cohort#recomputed} makes one of this state of one that was kept
   * @param target the folder of the data set
   * @param options choices
   * @return what it holds
   * @throws ExportException when it cannot be made; with the reason, of which a full disk is one
   * @throws IOException when the index cannot be read, or writing fails otherwise
   */
  public static ExportReport write(
      SrIndex index, Search search, Cohort cohort, Path target, ExportOptions options)
      throws IOException {
    Objects.requireNonNull(target, "target");
    require(options);
    Catalogue catalogue = search.catalogue();
    if (!cohort.catalogue().equals(catalogue.hash())) {
      throw new ExportException(
          Reason.OTHER_STATE,
          "expected the catalogue that the cohort was made with, found another");
    }
    Resolver resolver = Resolver.of(catalogue).in(index.profile());
    IndexSecret secret = secret(index, options);
    Deidentifier uids = Deidentifier.of(secret, options.copies());
    boolean asTheyAre =
        options.files() == FileMode.HARDLINK
            || (options.files() == FileMode.REFERENCE && options.identifiable());
    Pseudonyms pseudonyms = new Pseudonyms(secret, isOwn(index, secret), asTheyAre, uids);
    LabelReader labels =
        new LabelReader(
            variables(catalogue, index.profile(), options),
            catalogue,
            resolver,
            index.profile(),
            options.text(),
            pseudonyms);
    Selection selection = new Selection(plan(resolver, cohort), options.include());
    requireState(search, cohort);
    Export export = new Export(search, cohort, options, pseudonyms, labels, selection);
    try {
      return export.written(index, target);
    } catch (IOException e) {
      throw told(e);
    }
  }

  static IOException told(IOException failure) {
    return DiskFull.is(failure)
        ? new ExportException(
            Reason.TARGET_UNWRITABLE,
            "expected room on the disk, found none; nothing of the data set is left, what was"
                + " there before is kept",
            failure)
        : failure;
  }

  private ExportReport written(SrIndex index, Path target) throws IOException {
    try (ExportFolder folder = ExportFolder.begin(target, options.replace())) {
      if (options.files() == FileMode.NONE) {
        samples(folder, null);
      } else {
        try (FileLedger ledger = ledger(index)) {
          Deidentifier deidentifier =
              Deidentifier.of(
                  pseudonyms.secret(),
                  options
                      .copies()
                      .keeping(
                          new CatalogueContent(
                              new NamedContent(labels.conditions()), options.text())));
          boolean hashed = options.files() != FileMode.COPY;
          samples(
              folder,
              new FileExporter(
                  options, new Sources(ledger, hashed), folder, pseudonyms, deidentifier));
        }
      }
      ExportReport report = tally.report();
      describe(folder, index, report);
      folder.finish(options.replace());
      return report;
    }
  }

  private static void require(ExportOptions options) throws ExportException {
    if (options.files() == FileMode.HARDLINK && !options.identifiable()) {
      throw new ExportException(
          Reason.IDENTIFIABLE,
          "expected copies, found links to files that say who patients are; allow it, or copy");
    }
  }

  // Goes through the whole index, so it comes when all else is known to be right.
  private static void requireState(Search search, Cohort cohort) throws IOException {
    if (!cohort.state().equals(search.fingerprint())) {
      throw new ExportException(
          Reason.OTHER_STATE,
          "expected the index as it was when the cohort was made, found that it has changed; ask"
              + " again");
    }
  }

  private static Plan plan(Resolver resolver, Cohort cohort) throws ExportException {
    try {
      return resolver.plan(cohort.query());
    } catch (InvalidQueryException e) {
      throw new ExportException(
          Reason.OTHER_STATE,
          "expected a query that can be asked, found one: " + e.getMessage(),
          e);
    }
  }

  private static IndexSecret secret(SrIndex index, ExportOptions options) throws ExportException {
    try {
      return options.secret().read(index.folder());
    } catch (IOException e) {
      throw new ExportException(Reason.NO_SECRET, String.valueOf(e.getMessage()), e);
    }
  }

  private static boolean isOwn(SrIndex index, IndexSecret secret) throws IOException {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return IndexOrigin.isOwn(snapshot, secret);
    }
  }

  /** The ledger in the state of the index as it is now; nobody writes while it is open. */
  private static FileLedger ledger(SrIndex index) throws IOException {
    FileLedger ledger = index.ledger();
    try (IndexSnapshot snapshot = index.snapshot()) {
      ledger.alignTo(snapshot.checkpoint());
      return ledger;
    } catch (IOException | RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private static List<Variable> variables(
      Catalogue catalogue, PrivacyProfile profile, ExportOptions options) throws ExportException {
    Optional<List<String>> chosen = options.chosenLabels();
    if (chosen.isEmpty()) {
      return catalogue.variables();
    }
    List<Variable> variables = new ArrayList<>();
    for (String name : new LinkedHashSet<>(chosen.get())) {
      Variable variable =
          catalogue
              .variable(name)
              .orElseThrow(() ->
                  new ExportException(
                      Reason.LABEL,
                      "expected labels that are variables of the catalogue, found another name"));
      if (LabelReader.isText(variable)) {
        requireText(name, profile, options);
      }
      variables.add(variable);
    }
    return variables;
  }

  private static void requireText(String name, PrivacyProfile profile, ExportOptions options)
      throws ExportException {
    if (profile == PrivacyProfile.MINIMAL) {
      throw new ExportException(
          Reason.LABEL,
          "label " + name + ": expected an index of profile site, found minimal, without texts");
    }
    if (!options.text()) {
      throw new ExportException(
          Reason.LABEL,
          "label " + name + ": it is free text, which may say who a patient is; allow it");
    }
  }

  /** What the cohort has of a patient. */
  private record Member(String pid, String patient, int from, int to) {}

  /** Patients in the order of what they are called, which tells nothing of the index. */
  private List<Member> members() {
    List<Member> members = new ArrayList<>();
    List<Hit> objects = cohort.objects();
    for (int from = 0; from < objects.size(); ) {
      String patient = objects.get(from).patient();
      int to = from + 1;
      while (to < objects.size() && objects.get(to).patient().equals(patient)) {
        to++;
      }
      members.add(new Member(pseudonyms.pid(patient), patient, from, to));
      from = to;
    }
    members.sort(Comparator.comparing(Member::pid));
    return members;
  }

  /** A patient whose files are still to be found. */
  private record Pending(
      String pid, String part, Map<String, Label> labels, List<Instance> instances) {}

  private void samples(ExportFolder folder, @Nullable FileExporter files) throws IOException {
    SampleLines lines = new SampleLines(pseudonyms, labels.variables(), Tally.roles());
    DataList list = new DataList(folder);
    folder.text("samples.jsonl");
    folder.text("samples.csv").write(lines.heading() + "\n");
    Writing writing = new Writing(folder, lines, list, files);
    List<Pending> batch = new ArrayList<>();
    int instances = 0;
    for (Member member : members()) {
      Pending pending = pending(member, files != null);
      batch.add(pending);
      instances += pending.instances().size() + 1;
      if (instances >= BATCH) {
        writing.write(batch);
        batch.clear();
        instances = 0;
      }
    }
    writing.write(batch);
    list.finish(
        options.siteName().orElse("dicom-sr dataset"),
        labels.variables().stream().map(Variable::name).toList());
  }

  private Pending pending(Member member, boolean withFiles) throws IOException {
    List<ObjectDocument> documents =
        search.documents(new Hit(Level.PATIENTS, member.patient(), null, null, null));
    if (documents.isEmpty()) {
      throw new ExportException(
          Reason.OTHER_STATE,
          "expected the patients of the cohort in the index, found that some are gone; ask again");
    }
    List<Instance> instances =
        withFiles ? Instance.of(selection.of(documents, hits(member), keys(member))) : List.of();
    return new Pending(
        member.pid(),
        options.partition().part(pseudonyms.secret(), member.pid()),
        labels.of(documents, member.pid()),
        instances);
  }

  private Set<String> keys(Member member) {
    Set<String> keys = new HashSet<>();
    cohort
        .objects()
        .subList(member.from(), member.to())
        .forEach(hit -> keys.add(String.valueOf(hit.object())));
    return keys;
  }

  private Set<Hit> hits(Member member) {
    Set<Hit> hits = new LinkedHashSet<>();
    for (Hit object : cohort.objects().subList(member.from(), member.to())) {
      String study = object.study();
      String series = object.series();
      switch (cohort.level()) {
        case PATIENTS -> hits.add(new Hit(Level.PATIENTS, object.patient(), null, null, null));
        case STUDIES -> {
          if (study != null) {
            hits.add(new Hit(Level.STUDIES, object.patient(), study, null, null));
          }
        }
        case SERIES -> {
          if (series != null) {
            hits.add(new Hit(Level.SERIES, object.patient(), study, series, null));
          }
        }
        case OBJECTS -> hits.add(object);
      }
    }
    return hits;
  }

  /** Writes patients. */
  private final class Writing {
    private final ExportFolder folder;
    private final SampleLines lines;
    private final DataList list;
    private final @Nullable FileExporter files;

    Writing(ExportFolder folder, SampleLines lines, DataList list, @Nullable FileExporter files) {
      this.folder = folder;
      this.lines = lines;
      this.list = list;
      this.files = files;
    }

    void write(List<Pending> batch) throws IOException {
      if (files != null) {
        Set<String> uids = new HashSet<>();
        batch.forEach(
            each -> each.instances().forEach(instance -> uids.add(instance.sopInstanceUid())));
        files.find(uids);
      }
      for (Pending each : batch) {
        write(sample(each));
      }
    }

    private Sample sample(Pending pending) throws IOException {
      if (files == null) {
        return new Sample(pending.pid(), pending.part(), pending.labels(), List.of(), List.of());
      }
      FileExporter.OfPatient own = files.new OfPatient(pending.pid());
      for (Instance instance : pending.instances()) {
        own.add(instance);
      }
      return new Sample(
          pending.pid(), pending.part(), own.placed(pending.labels()), own.files(), own.refused());
    }

    private void write(Sample sample) throws IOException {
      tally.add(sample);
      folder.text("samples.jsonl").write(lines.json(sample) + "\n");
      folder.text("samples.csv").write(lines.csv(sample) + "\n");
      list.add(sample);
      Map<String, String> sums = new TreeMap<>();
      for (SampleFile file : sample.files()) {
        if (file.path().startsWith("files/")) {
          sums.put(file.path(), file.sha256());
        }
      }
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        folder.sum(sum.getKey(), sum.getValue());
      }
    }
  }

  private void describe(ExportFolder folder, SrIndex index, ExportReport report)
      throws IOException {
    folder.text("labels.json").write(LabelDictionary.of(labels.variables(), search.catalogue()));
    folder.text("README.md").write(DataSetCard.of(cohort, labels.variables(), options, report));
    folder
        .text(ExportFolder.DATA_SET)
        .write(DataSetFile.of(cohort, search.catalogue(), options, index.profile(), report));
  }
}
