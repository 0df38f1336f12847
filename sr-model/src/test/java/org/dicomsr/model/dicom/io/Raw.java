package org.dicomsr.model.dicom.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.dicomsr.model.dicom.TransferSyntax;

/** Writes elements byte by byte, right or wrong. */
final class Raw {
  static final int UNDEFINED = -1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean big;

  private Raw(boolean big) {
    this.big = big;
  }

  static Raw little() {
    return new Raw(false);
  }

  static Raw big() {
    return new Raw(true);
  }

  /** Preamble, DICM and File Meta Information that names a transfer syntax. */
  static Raw file(TransferSyntax syntax) {
    Raw raw = little().bytes(new byte[128]).text("DICM");
    String uid = syntax.uid() + (syntax.uid().length() % 2 == 0 ? "" : "\0");
    return raw.explicit(0x00020010, "UI", uid);
  }

  Raw then(Raw other) {
    return bytes(other.toBytes());
  }

  Raw bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Raw text(String latin1) {
    return bytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  Raw u16(int value) {
    out.write(big ? value >> 8 : value);
    out.write(big ? value : value >> 8);
    return this;
  }

  Raw u32(int value) {
    return big ? u16(value >>> 16).u16(value) : u16(value).u16(value >>> 16);
  }

  Raw tag(int tag) {
    return u16(tag >>> 16).u16(tag);
  }

  /** An element with a short header. */
  Raw explicit(int tag, String vr, String latin1) {
    return tag(tag).text(vr).u16(latin1.length()).text(latin1);
  }

  /** The long header of an element whose value is to follow. */
  Raw longHeader(int tag, String vr, int length) {
    return tag(tag).text(vr).u16(0).u32(length);
  }

  Raw implicit(int tag, String latin1) {
    return tag(tag).u32(latin1.length()).text(latin1);
  }

  Raw item(int length) {
    return tag(0xFFFEE000).u32(length);
  }

  Raw itemEnd() {
    return tag(0xFFFEE00D).u32(0);
  }

  Raw sequenceEnd() {
    return tag(0xFFFEE0DD).u32(0);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
