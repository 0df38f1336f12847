package org.dicomsr.model.dicom.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How the JSON library is set up, and what its exceptions mean. */
final class Jackson {
  /** An item of a sequence is an object in an array in an object. */
  private static final int LEVELS_PER_ITEM = 3;

  /** Beside the items: an outer array, a data set, an element, its values, a name. */
  private static final int MORE_LEVELS = 5;

  /** Longer than any keyword. */
  private static final int LONGEST_NAME = 256;

  private static final JsonFactory WRITING =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder()
                  .maxNestingDepth(LEVELS_PER_ITEM * ReadOptions.DEEPEST + MORE_LEVELS)
                  .build())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          // After a failure the text must not look complete.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private static final JsonFactory READING = reading(ReadOptions.DEFAULTS);

  private Jackson() {}

  static JsonGenerator generator(OutputStream out, JsonLayout layout) {
    return WRITING.createGenerator(context(layout), out, JsonEncoding.UTF8);
  }

  static JsonGenerator generator(Writer out, JsonLayout layout) {
    return WRITING.createGenerator(context(layout), out);
  }

  private static ObjectWriteContext context(JsonLayout layout) {
    return switch (layout) {
      case COMPACT -> ObjectWriteContext.empty();
      case INDENTED -> new Indented();
    };
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  static JsonFactory factory(ReadOptions options) {
    boolean usual =
        options.maxDepth() == ReadOptions.DEFAULTS.maxDepth()
            && options.maxElementLength() == ReadOptions.DEFAULTS.maxElementLength();
    return usual ? READING : reading(options);
  }

  private static JsonFactory reading(ReadOptions options) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(LEVELS_PER_ITEM * options.maxDepth() + MORE_LEVELS)
                .maxStringLength(options.maxElementLength())
                .maxNameLength(LONGEST_NAME)
                .build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        // Names come from outside: they do not belong into tables that live as long as the program.
        .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
        .build();
  }

  /** The exception to throw; the library's own messages may hold values and are left behind. */
  static IOException writeFailure(JacksonException e) {
    @Nullable Throwable cause = e.getCause();
    if (e instanceof JacksonIOException && cause instanceof IOException io) {
      return io;
    }
    if (e instanceof StreamConstraintsException) {
      throw new IllegalArgumentException(
          "expected sequences nested at most " + ReadOptions.DEEPEST + " deep, found deeper ones");
    }
    return new IOException(
        "JSON: expected as many bytes as bulk data announced, found another number or text that is no Unicode");
  }
}
