package org.dicomsr.model.dicom.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Objects;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.TagPath;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes data sets in the DICOM JSON model (PS3.18 Annex F); the package tells what becomes of each
 * value representation.
 *
 * <p>Text is streamed: also a large value never is a string as a whole. Streams and writers are
 * flushed and stay open. When writing fails, what went out is no complete JSON text. All methods
 * are static and thread-safe.
 */
public final class DicomJsonWriter {

  private DicomJsonWriter() {}

  /**
   * Makes JSON text of a data set with {@link JsonWriteOptions#DEFAULTS}.
   *
   * @param dataSet the data set
   * @return an object
   * @throws IOException when bulk data cannot be had
   * @throws IllegalArgumentException when sequences are nested too deeply
   */
  public static String toJson(DataSet dataSet) throws IOException {
    return toJson(dataSet, JsonWriteOptions.DEFAULTS);
  }

  /**
   * Makes JSON text of a data set.
   *
   * @param dataSet the data set
   * @param options choices
   * @return an object
   * @throws IOException when bulk data cannot be had
   * @throws IllegalArgumentException when sequences are nested too deeply
   */
  public static String toJson(DataSet dataSet, JsonWriteOptions options) throws IOException {
    StringWriter text = new StringWriter();
    write(text, dataSet, options);
    return text.toString();
  }

  /**
   * Writes a data set as an object in UTF-8, with {@link JsonWriteOptions#DEFAULTS}.
   *
   * @param out where to
   * @param dataSet the data set
   * @throws IOException when it cannot be written, or bulk data cannot be had
   * @throws IllegalArgumentException when sequences are nested too deeply
   */
  public static void write(OutputStream out, DataSet dataSet) throws IOException {
    write(out, dataSet, JsonWriteOptions.DEFAULTS);
  }

  /**
   * Writes a data set as an object in UTF-8.
   *
   * @param out where to
   * @param dataSet the data set
   * @param options choices
   * @throws IOException when it cannot be written, or bulk data cannot be had
   * @throws IllegalArgumentException when sequences are nested too deeply
   */
  public static void write(OutputStream out, DataSet dataSet, JsonWriteOptions options)
      throws IOException {
    Objects.requireNonNull(dataSet, "dataSet");
    generate(
        Jackson.generator(out, options.layout()),
        generator -> new JsonEncoder(generator, options).dataSet(dataSet, TagPath.root()));
  }

  /**
   * Writes a data set as an object.
   *
   * @param out where to
   * @param dataSet the data set
   * @param options choices
   * @throws IOException when it cannot be written, or bulk data cannot be had
   * @throws IllegalArgumentException when sequences are nested too deeply
   */
  public static void write(Writer out, DataSet dataSet, JsonWriteOptions options)
      throws IOException {
    Objects.requireNonNull(dataSet, "dataSet");
    generate(
        Jackson.generator(out, options.layout()),
        generator -> new JsonEncoder(generator, options).dataSet(dataSet, TagPath.root()));
  }

  /**
   * Writes data sets as an array in UTF-8, as DICOMweb does.
   *
   * @param out where to
   * @param dataSets the data sets, walked once
   * @param options choices
   * @throws IOException when they cannot be written, or bulk data cannot be had
   * @throws IllegalArgumentException when sequences are nested too deeply
   */
  public static void writeAll(
      OutputStream out, Iterable<DataSet> dataSets, JsonWriteOptions options) throws IOException {
    Objects.requireNonNull(dataSets, "dataSets");
    generate(
        Jackson.generator(out, options.layout()),
        generator -> {
          JsonEncoder encoder = new JsonEncoder(generator, options);
          generator.writeStartArray();
          for (DataSet dataSet : dataSets) {
            encoder.dataSet(dataSet, TagPath.root());
          }
          generator.writeEndArray();
        });
  }

  private interface Content {
    void write(JsonGenerator generator) throws IOException;
  }

  private static void generate(JsonGenerator generator, Content content) throws IOException {
    try (generator) {
      content.write(generator);
    } catch (JacksonException e) {
      throw Jackson.writeFailure(e);
    }
  }
}
