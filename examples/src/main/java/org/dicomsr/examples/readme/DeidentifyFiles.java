package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dicomsr.filter.deidentify.DeidentificationOptions;
import org.dicomsr.filter.deidentify.Deidentifier;
import org.dicomsr.filter.deidentify.RefusalReason;
import org.dicomsr.filter.deidentify.RefusedObjectException;
import org.dicomsr.index.privacy.SecretFile;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;

/** Writes de-identified copies of the files of a folder. */
public final class DeidentifyFiles {
  private DeidentifyFiles() {}

  /**
   * Copies what is not refused, under numbers for names: file names are identifying, too. Prints
   * what became of each file.
   *
   * @param arguments the file of the secret, which is made if it is not there; the folder to read;
   *     the folder to write into; then the names of reasons for refusal to be allowed
   * @throws IOException when a folder cannot be read or a file not be written
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    RefusalReason[] allowed =
        Stream.of(arguments).skip(3).map(RefusalReason::valueOf).toArray(RefusalReason[]::new);
    Deidentifier deidentifier =
        Deidentifier.of(
            SecretFile.readOrCreate(Path.of(arguments[0])),
            DeidentificationOptions.standard().allowing(allowed));
    copy(deidentifier, Path.of(arguments[1]), Path.of(arguments[2]), out);
  }

  static void copy(Deidentifier deidentifier, Path from, Path to, PrintStream out)
      throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    int number = 0;
    for (Path file : files) {
      Path target = to.resolve("%06d.dcm".formatted(++number));
      out.println(number + "\t" + copy(deidentifier, file, target));
    }
  }

  private static String copy(Deidentifier deidentifier, Path file, Path target) throws IOException {
    try {
      DicomWriter.write(target, deidentifier.deidentify(DicomReader.read(file)));
      return "written";
    } catch (RefusedObjectException refused) {
      return String.valueOf(refused.getMessage());
    } catch (DicomFormatException unreadable) {
      return "unreadable";
    }
  }
}
