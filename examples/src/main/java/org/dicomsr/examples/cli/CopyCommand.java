package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sr copy}: reads files and writes them again. */
@Command(
    name = "copy",
    description = {
      "Reads DICOM files and writes them again, in another transfer syntax if asked.",
      "The data set stays the same; pixel data is never compressed or decompressed.",
      ""
    })
final class CopyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "DICOM files.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the copies go, under the names of the files; made if it is not there.")
  private @Nullable Path folder;

  @Option(
      names = {"-t", "--transfer-syntax"},
      paramLabel = "SYNTAX",
      converter = Syntax.class,
      description =
          "implicit, explicit, big-endian, deflated, or a UID; without it, the file's own.")
  private @Nullable TransferSyntax syntax;

  /** Transfer syntaxes by name. */
  static final class Syntax implements ITypeConverter<TransferSyntax> {
    @Override
    public TransferSyntax convert(String text) {
      return switch (text) {
        case "implicit" -> TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
        case "explicit" -> TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
        case "big-endian" -> TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
        case "deflated" -> TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
        default -> {
          TransferSyntax known = TransferSyntax.ofUid(text);
          if (!known.known()) {
            throw new TypeConversionException(
                "expected implicit, explicit, big-endian, deflated or a UID, found " + text);
          }
          yield known;
        }
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Path target = java.util.Objects.requireNonNull(folder, "--output is required");
    Files.createDirectories(target);
    Set<Path> written = new HashSet<>();
    int code = ExitCode.OK;
    for (Path file : files) {
      Path copy = target.resolve(file.getFileName());
      try {
        // an older file of that name may go, a copy just made may not
        if (!written.add(copy)) {
          throw new FileAlreadyExistsException(copy.toString());
        }
        copy(file, copy);
      } catch (IOException | RuntimeException e) {
        err.println(spec.qualifiedName() + ": " + Complaints.about(file, e));
        code = ExitCode.SOFTWARE;
      }
    }
    return code;
  }

  private void copy(Path from, Path to) throws IOException {
    DicomFile file = DicomReader.read(from);
    DicomFile copy =
        syntax == null ? file : new DicomFile(file.fileMeta(), file.dataSet(), syntax, List.of());
    try {
      DicomWriter.write(to, copy);
    } catch (IllegalArgumentException e) {
      // the writer's own refusal is written to be shown; subclasses, such as of unreadable numbers,
      // are mistakes
      if (e.getClass() != IllegalArgumentException.class) {
        throw e;
      }
      throw new IOException(e.getMessage(), e);
    }
  }
}
