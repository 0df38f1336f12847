package org.dicomsr.index.internal.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dicomsr.index.document.ObjectDocument;

/** From documents and series of images to bytes and back. All methods are thread-safe. */
public final class StoredForm {
  private static final int DOCUMENT = 0;
  private static final int SERIES = 1;

  private StoredForm() {}

  /**
   * Encodes a document.
   *
   * @param document the document
   * @return its bytes; equal documents have equal bytes
   */
  public static byte[] encode(ObjectDocument document) {
    ByteWriter bytes = new ByteWriter();
    bytes.octet(DOCUMENT);
    DocumentCodec.write(new ValueWriter(bytes), document);
    return bytes.toBytes();
  }

  /**
   * Encodes a series of images with all that each of them says.
   *
   * @param series the series
   * @return its bytes; equal series have equal bytes
   */
  public static byte[] encode(StoredSeries series) {
    ByteWriter bytes = new ByteWriter();
    bytes.octet(SERIES);
    SeriesCodec.write(new ValueWriter(bytes), series);
    return bytes.toBytes();
  }

  /**
   * Decodes a document, or the document of a series of images.
   *
   * @param bytes what an {@code encode} gave, among others
   * @param offset where it begins
   * @param length how many bytes it has
   * @return the document
   * @throws IllegalStateException when the bytes are none of a document
   */
  public static ObjectDocument document(byte[] bytes, int offset, int length) {
    ByteReader in = new ByteReader(bytes, offset, length);
    return in.octet() == SERIES
        ? SeriesCodec.read(new ValueReader(in)).series().document()
        : DocumentCodec.read(new ValueReader(in));
  }

  /**
   * Decodes a series of images.
   *
   * @param bytes what {@link #encode(StoredSeries)} gave, among others
   * @param offset where it begins
   * @param length how many bytes it has
   * @return the series
   * @throws IllegalStateException when the bytes are none of a series
   */
  public static StoredSeries series(byte[] bytes, int offset, int length) {
    ByteReader in = new ByteReader(bytes, offset, length);
    if (in.octet() != SERIES) {
      throw new IllegalStateException("stored document: expected a series, found another object");
    }
    return SeriesCodec.read(new ValueReader(in));
  }

  /**
   * Whether bytes are those of a series of images.
   *
   * @param bytes what an {@code encode} gave, among others
   * @param offset where it begins
   * @return whether {@link #series} reads them
   */
  public static boolean isSeries(byte[] bytes, int offset) {
    return bytes[offset] == SERIES;
  }

  /**
   * What tells contents apart: the first 64 bits of the bytes' SHA-256.
   *
   * @param bytes an encoded document
   * @return the hash
   */
  public static long hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      long hash = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        hash = (hash << Byte.SIZE) | (digest[i] & 0xFF);
      }
      return hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
