package org.dicomsr.index.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Where an index takes its secret from. Immutable. */
public sealed interface SecretSource {
  /** A file beside the index: its name and {@code .secret}. Made with the index. */
  record BesideIndex() implements SecretSource {}

  /**
   * A file, which is made if it is not there.
   *
   * @param file the file
   */
  record OfFile(Path file) implements SecretSource {
    /** Checks that the file is not null. */
    public OfFile {
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * An environment variable that holds 32 hexadecimal digits or more.
   *
   * @param variable its name
   */
  record OfEnvironment(String variable) implements SecretSource {
    /** Checks that the name is not null. */
    public OfEnvironment {
      Objects.requireNonNull(variable, "variable");
    }

    private IndexSecret read() throws IOException {
      String text = System.getenv(variable);
      if (text == null || text.isBlank()) {
        throw new IOException(
            "secret: expected the environment variable " + variable + ", found none");
      }
      return SecretFile.parse(text.strip());
    }
  }

  /**
   * A secret that the program holds.
   *
   * @param secret the secret
   */
  record Given(IndexSecret secret) implements SecretSource {
    /** Checks that the secret is not null. */
    public Given {
      Objects.requireNonNull(secret, "secret");
    }
  }

  /**
   * Takes the secret for a new index; a file is made if it is not there.
   *
   * @param index the folder of the index
   * @return the secret
   * @throws IOException when there is none, or it cannot be read or made
   */
  default IndexSecret readOrCreate(Path index) throws IOException {
    return switch (this) {
      case BesideIndex beside -> SecretFile.readOrCreate(fileBeside(index));
      case OfFile of -> SecretFile.readOrCreate(of.file());
      case OfEnvironment of -> of.read();
      case Given given -> given.secret();
    };
  }

  /**
   * Takes the secret of an index that is there. None is made: it would be another one.
   *
   * @param index the folder of the index
   * @return the secret
   * @throws IOException when there is none, or it cannot be read
   */
  default IndexSecret read(Path index) throws IOException {
    return switch (this) {
      case BesideIndex beside -> present(fileBeside(index));
      case OfFile of -> present(of.file());
      case OfEnvironment of -> of.read();
      case Given given -> given.secret();
    };
  }

  private static IndexSecret present(Path file) throws IOException {
    return SecretFile.read(file)
        .orElseThrow(() -> new IOException("secret: expected its file, found none; restore it"));
  }

  /**
   * Where the secret of an index is unless chosen otherwise. It is outside of the index's folder,
   * so that an index can be deleted and built again with the same pseudonyms.
   *
   * @param index the folder of the index
   * @return the file
   */
  static Path fileBeside(Path index) {
    Path absolute = index.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ".secret");
  }
}
