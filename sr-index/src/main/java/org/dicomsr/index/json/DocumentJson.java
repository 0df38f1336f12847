package org.dicomsr.index.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Documents to JSON and back: {@code objectDocument(toJson(d))} equals {@code d}. All methods are
 * static and thread-safe.
 */
public final class DocumentJson {
  /** The version of the form, the member {@code schema} of each document. */
  public static final int SCHEMA = 1;

  private DocumentJson() {}

  /**
   * Writes a document.
   *
   * @param document the document
   * @return one JSON object on one line
   */
  public static String toJson(ObjectDocument document) {
    StringWriter out = new StringWriter();
    try {
      write(document, out, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes a document.
   *
   * @param document the document
   * @param out where to; stays open
   * @param indented whether on many lines, for people
   * @throws IOException when it cannot be written
   */
  public static void write(ObjectDocument document, Writer out, boolean indented)
      throws IOException {
    try (JsonGenerator generator = Jackson.generator(out, indented)) {
      new DocumentEncoder(generator).object(document);
    } catch (JacksonException e) {
      throw Jackson.failure(e);
    }
  }

  /**
   * Reads a document.
   *
   * @param json a JSON object
   * @return the document
   * @throws DocumentFormatException when it is none, or of another version
   */
  public static ObjectDocument objectDocument(String json) throws DocumentFormatException {
    return new DocumentDecoder().object(Jackson.parse(json));
  }

  /**
   * Writes a series of images as it is gathered: all that its instances add to it, so that others
   * can be added later. Attributes that all instances have in common are written once.
   *
   * @param series the series
   * @return one JSON object on one line
   */
  public static String toJson(ImageSeries series) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = Jackson.generator(out, false)) {
      new SeriesEncoder(generator).series(series);
    } catch (JacksonException e) {
      throw new UncheckedIOException(Jackson.failure(e));
    }
    return out.toString();
  }

  /**
   * Reads a series of images.
   *
   * @param json what {@link #toJson(ImageSeries)} gave
   * @return the series
   * @throws DocumentFormatException when it is none, or of another version
   */
  public static ImageSeries imageSeries(String json) throws DocumentFormatException {
    return new SeriesDecoder().series(Jackson.parse(json));
  }

  /** {@return the JSON Schema of the form of {@link ObjectDocument}} */
  public static String schema() {
    try (InputStream in = DocumentJson.class.getResourceAsStream("documents.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("documents.schema.json is missing from the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
