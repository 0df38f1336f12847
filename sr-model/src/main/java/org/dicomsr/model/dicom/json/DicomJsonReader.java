package org.dicomsr.model.dicom.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.io.ReadOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads data sets from the DICOM JSON model (PS3.18 Annex F): an object, or an array of objects as
 * DICOMweb servers send them.
 *
 * <p>Forgiven and reported as violations: a missing or unknown {@code vr} (the dictionary's is
 * taken, else UN), keywords in place of tags, numbers where strings belong and the other way round,
 * a value that is in no array, {@code null} for an element or an item, members that PS3.18 does not
 * know, group lengths and File Meta Information. Lower case tags, members in any order, and DS, IS,
 * SV and UV in either form need no forgiving. Text is UTF-8, UTF-16 or UTF-32; bulk data URIs are
 * kept and not followed.
 *
 * <p>The limits of {@link ReadOptions} hold: nesting, items, elements and lengths; {@code maxItems}
 * and {@code maxElements} are for the whole text. Its other options mean nothing here. All methods
 * are static and thread-safe.
 *
 * <p>Errors: {@link DicomFormatException} with path, line and column for what is no JSON, no DICOM
 * or exceeds a limit; any other {@link IOException} comes from the input itself.
 */
public final class DicomJsonReader {

  private DicomJsonReader() {}

  /**
   * Reads one data set with {@link ReadOptions#DEFAULTS}.
   *
   * @param json an object, or an array of one
   * @return the data set
   * @throws DicomFormatException when the text is no DICOM JSON, holds none or several data sets,
   *     or exceeds a limit
   */
  public static DataSet read(String json) throws DicomFormatException {
    return only(readAll(json, ReadOptions.DEFAULTS));
  }

  /**
   * Reads one data set with {@link ReadOptions#DEFAULTS}.
   *
   * @param json an object, or an array of one
   * @return the data set
   * @throws DicomFormatException when the text is no DICOM JSON, holds none or several data sets,
   *     or exceeds a limit
   */
  public static DataSet read(byte[] json) throws DicomFormatException {
    return only(readAll(json, ReadOptions.DEFAULTS));
  }

  /**
   * Reads one data set from a stream to its end with {@link ReadOptions#DEFAULTS}; does not close
   * it.
   *
   * @param json an object, or an array of one
   * @return the data set
   * @throws IOException when the text is no DICOM JSON, holds none or several data sets, exceeds a
   *     limit, or cannot be read
   */
  public static DataSet read(InputStream json) throws IOException {
    return only(readAll(json, ReadOptions.DEFAULTS));
  }

  /**
   * Reads all data sets of a text.
   *
   * @param json an object, or an array of objects
   * @param options limits
   * @return the data sets, and what was odd
   * @throws DicomFormatException when the text is no DICOM JSON, or exceeds a limit
   */
  public static DicomJson readAll(String json, ReadOptions options) throws DicomFormatException {
    Objects.requireNonNull(json, "json");
    return decodeMemory(factory -> factory.createParser(ObjectReadContext.empty(), json), options);
  }

  /**
   * Reads all data sets of a text.
   *
   * @param json an object, or an array of objects
   * @param options limits
   * @return the data sets, and what was odd
   * @throws DicomFormatException when the text is no DICOM JSON, or exceeds a limit
   */
  public static DicomJson readAll(byte[] json, ReadOptions options) throws DicomFormatException {
    Objects.requireNonNull(json, "json");
    return decodeMemory(factory -> factory.createParser(ObjectReadContext.empty(), json), options);
  }

  /**
   * Reads all data sets of a stream to its end; does not close it.
   *
   * @param json an object, or an array of objects
   * @param options limits
   * @return the data sets, and what was odd
   * @throws IOException when the text is no DICOM JSON, exceeds a limit, or cannot be read
   */
  public static DicomJson readAll(InputStream json, ReadOptions options) throws IOException {
    Objects.requireNonNull(json, "json");
    return decode(factory -> factory.createParser(ObjectReadContext.empty(), json), options);
  }

  private interface Source {
    JsonParser open(JsonFactory factory);
  }

  private static DicomJson decodeMemory(Source source, ReadOptions options)
      throws DicomFormatException {
    try {
      return decode(source, options);
    } catch (DicomFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail to be read", e);
    }
  }

  private static DicomJson decode(Source source, ReadOptions options) throws IOException {
    try (JsonParser parser = source.open(Jackson.factory(options))) {
      JsonLog log = new JsonLog(parser, options);
      try {
        return new DicomJson(new JsonDecoder(parser, options, log).decode(), log.violations());
      } catch (JacksonException e) {
        throw log.readFailure(e);
      }
    } catch (JacksonException e) {
      // Opening looks at the first bytes; closing does nothing.
      throw JsonLog.openFailure(e);
    }
  }

  private static DataSet only(DicomJson json) throws DicomFormatException {
    if (json.dataSets().size() != 1) {
      throw new DicomFormatException(
          null, "", -1, "one data set", "an array of " + json.dataSets().size());
    }
    return json.dataSets().getFirst();
  }
}
