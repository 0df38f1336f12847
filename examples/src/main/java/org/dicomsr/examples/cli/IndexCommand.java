package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.FileLedger;
import org.dicomsr.index.source.Ingest;
import org.dicomsr.index.source.IngestOptions;
import org.dicomsr.index.source.IngestReport;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.Source;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sr index}: takes DICOM objects into an index. */
@Command(
    name = "index",
    description = {
      "Takes DICOM objects of any kind into an index: from folders with all beneath, files, zip archives, and DICOMDIR"
          + " files. A new index is made where there is none.",
      "Files that did not change since the last time are skipped. A file that cannot be taken in is counted by its"
          + " reason and stops nothing. Ctrl-C ends the run and keeps what is done; the next run goes on from there.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr index archive.index /archive",
      "    takes in what is new or has changed, the first time all",
      "  sr index archive.index /archive --report files.jsonl",
      "    tells which files were rejected, and why",
      "  sr index shared.index /archive --profile minimal",
      "    holds no texts, and shifts dates by a secret number of days",
      "",
      "An index is as confidential as its archive. It, its secret and the report are readable by their owner only."
    },
    exitCodeList = {
      "0:done; files may have been rejected",
      "1:the index could not be made or written; with --strict, files were rejected",
      "2:wrong command line, nothing was done",
      "130:stopped by Ctrl-C; what was done until then is kept"
    })
final class IndexCommand implements Callable<Integer> {
  private static final int INTERRUPTED = 130;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folders, DICOM files, zip archives.")
  private List<Path> paths = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      converter = Profiles.class,
      description =
          "What a new index holds of people: site (the default) has texts and true dates, minimal has neither. No"
              + " index has names, IDs or birth dates.")
  private @Nullable PrivacyProfile profile;

  @ArgGroup private Secret secret = new Secret();

  /** Where the secret is, of which there can be one. */
  static final class Secret {
    @Option(
        names = "--secret-file",
        paramLabel = "FILE",
        description =
            "The secret that pseudonyms are made with; made if it is not there (default: INDEX.secret).")
    private @Nullable Path file;

    @Option(
        names = "--secret-env",
        paramLabel = "NAME",
        description =
            "An environment variable that holds the secret: 32 hexadecimal digits or more.")
    private @Nullable String variable;

    private SecretSource source() {
      return Secrets.source(file, variable);
    }
  }

  @Option(
      names = "--site",
      paramLabel = "NAME",
      description =
          "Where the files come from: tells patients of one ID and private codes of different sites apart.")
  private @Nullable String site;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "A JSON or YAML file with templates of your own; may be repeated.")
  private List<Path> templates = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many files are read at a time (default: one for each processor).")
  private @Nullable Integer threads;

  @Option(names = "--reread", description = "Reads all files, those that did not change too.")
  private boolean reread;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Writes what became of each file, one JSON object a line. Tells paths, but no values.")
  private @Nullable Path report;

  @Option(names = "--strict", description = "Ends with 1 when files were rejected.")
  private boolean strict;

  @Option(names = "--json", description = "Prints the summary as a JSON object on one line.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Shows no progress.")
  private boolean quiet;

  /** The words of profiles. */
  static final class Profiles implements ITypeConverter<PrivacyProfile> {
    @Override
    public PrivacyProfile convert(String term) {
      return PrivacyProfile.ofTerm(term)
          .orElseThrow(
              () -> new TypeConversionException("expected site or minimal, found another word"));
    }
  }

  @Override
  public Integer call() throws IOException {
    requirePaths();
    IndexOptions options = options();
    IngestProgress progress = progress();
    try (Stopping stopping = new Stopping(() -> stopping(progress))) {
      IngestReport done;
      IndexCounts counts;
      try (SrIndex index = SrIndex.open(folder, options)) {
        done = run(index, progress, stopping);
        try (IndexSnapshot snapshot = index.snapshot()) {
          counts = snapshot.counts();
        }
        new IngestSummary(done, index.profile(), counts).print(out(), json);
      } catch (IOException e) {
        out().flush();
        complain(Complaints.about(folder, e));
        return ExitCode.SOFTWARE;
      }
      out().flush();
      return ended(done);
    }
  }

  /** A path that is mistyped is told before hours of work, not after. */
  private void requirePaths() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(
            spec.commandLine(), "expected a file or folder, found none: " + path);
      }
    }
    Integer wanted = threads;
    if (wanted != null && wanted < 1) {
      throw new ParameterException(
          spec.commandLine(), "expected --threads of 1 or more, found " + wanted);
    }
  }

  private IndexOptions options() throws IOException {
    Templates known = Templates.standard().with(templates.toArray(Path[]::new));
    IndexOptions options =
        IndexOptions.DEFAULTS
            .withSecret(secret.source())
            .withFlattening(
                FlattenOptions.withoutTemplates()
                    .withValidator(TemplateValidator.of(known))
                    .withSite(site));
    return profile == null ? options : options.withProfile(profile);
  }

  private IngestProgress progress() {
    return new IngestProgress(
        quiet ? new PrintWriter(PrintWriter.nullWriter()) : spec.commandLine().getErr(),
        quiet ? 0 : Terminal.columns(),
        System::nanoTime);
  }

  private IngestReport run(SrIndex index, IngestProgress progress, Stopping stopping)
      throws IOException {
    IngestOptions options = IngestOptions.DEFAULTS;
    if (threads != null) {
      options = options.withWorkers(threads);
    }
    try (IndexSession session = index.session();
        FileLedger ledger = index.ledger()) {
      if (reread) {
        ledger.forgetAll();
      }
      Ingest.Builder builder =
          Ingest.into(session)
              .from(Except.of(Source.of(paths), ownFiles()))
              .ledger(ledger)
              .options(options)
              .progress(progress.interval(), progress);
      if (report != null) {
        builder.report(report);
      }
      Ingest ingest = builder.build();
      stopping.by(ingest::cancel);
      try {
        return ingest.run();
      } finally {
        progress.end();
      }
    }
  }

  /** What is written here is no part of the archive. */
  private List<Path> ownFiles() {
    List<Path> own = new ArrayList<>(List.of(folder));
    switch (secret.source()) {
      case SecretSource.BesideIndex beside -> own.add(SecretSource.fileBeside(folder));
      case SecretSource.OfFile of -> own.add(of.file());
      case SecretSource.OfEnvironment of -> {}
      case SecretSource.Given given -> {}
    }
    if (report != null) {
      own.add(report);
    }
    return own;
  }

  private int ended(IngestReport done) {
    long rejected = done.count(Outcome.REJECTED);
    if (rejected > 0) {
      complain(
          "warning: "
              + Amounts.count(rejected, "file")
              + (rejected == 1 ? " was" : " were")
              + " rejected; "
              + (report == null
                  ? "--report FILE tells which and why"
                  : report + " tells which and why"));
    }
    return switch (done.ending()) {
      case COMPLETE -> {
        if (done.files() == 0) {
          complain("warning: no files were found");
        }
        yield strict && rejected > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
      }
      case CANCELLED -> {
        complain("stopped; what was done is kept, and the next run goes on from there");
        yield INTERRUPTED;
      }
      case FAILED -> ExitCode.SOFTWARE;
    };
  }

  private void stopping(IngestProgress progress) {
    progress.interrupt();
    complain("stopping: what is done is being written");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void complain(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(spec.qualifiedName() + ": " + sentence);
    err.flush();
  }
}
