/**
 * From the bytes of a text value to characters and back: Specific Character Set (PS3.3 C.12.1.1.2,
 * PS3.5 6.1).
 *
 * <p>Start with {@link org.dicomsr.model.dicom.charset.SpecificCharacterSet}. It is built from the
 * values of (0008,0005) and then decodes and encodes the values of the VRs that the attribute
 * governs: SH, LO, UC, ST, LT, UT and PN.
 *
 * {@snippet lang="java" :
 * var japanese = SpecificCharacterSet.of(List.of("", "ISO 2022 IR 87"));
 * String name = japanese.decode(bytes, 0, bytes.length, TextKind.PERSON_NAME);
 * Optional<byte[]> again = japanese.encode(name, TextKind.PERSON_NAME);
 * }
 *
 * <h2>Two families</h2>
 *
 * <p>{@code ISO_IR 192} (UTF-8), {@code GB18030} and {@code GBK} stand alone: one encoding for the
 * whole data set. All others are built from <i>code elements</i> in the sense of ISO 2022. Bytes
 * below 0x80 are read through the element in G0, bytes from 0x80 on through the one in G1. Value 1
 * of the attribute says what stands in G0 and G1 at the start of each value; the further values say
 * what an escape sequence may put there:
 *
 * <table>
 * <caption>Code elements</caption>
 * <thead><tr><th scope="col">where</th><th scope="col">bytes a character</th><th scope="col">elements</th></tr></thead>
 * <tbody>
 * <tr><td>G0</td><td>1</td><td>ISO 646 (IR 6), JIS X 0201 romaji (IR 14, part of the term IR 13)</td></tr>
 * <tr><td>G0</td><td>2</td><td>JIS X 0208 (IR 87), JIS X 0212 (IR 159)</td></tr>
 * <tr><td>G1</td><td>1</td><td>Latin, Greek, Cyrillic … supplements, JIS X 0201 katakana (IR 13)</td></tr>
 * <tr><td>G1</td><td>2</td><td>KS X 1001 (IR 149), GB 2312 (IR 58)</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Control characters and delimiters put the elements of value 1 back in force (PS3.5 6.1.2.5.3).
 * Which characters delimit depends on the VR; {@link org.dicomsr.model.dicom.charset.TextKind}
 * names the three cases.
 *
 * <h2>Delimiters inside characters</h2>
 *
 * <p>The second byte of a character in GB18030 or GBK, and either byte in JIS X 0208, may be 0x5C,
 * the backslash that separates values. So text is decoded first and split afterwards, which is what
 * {@link org.dicomsr.model.dicom.charset.SpecificCharacterSet#decodeValues decodeValues} does.
 *
 * <h2>Real files</h2>
 *
 * <p>Reading never fails. Terms that are spelt wrongly are understood and listed by {@link
 * org.dicomsr.model.dicom.charset.SpecificCharacterSet#problems() problems()}; bytes that have no
 * meaning become U+FFFD; escape sequences that were not declared are obeyed; and each such {@link
 * org.dicomsr.model.dicom.charset.TextFault} can be observed. Writing is strict: a text that the
 * character set cannot express has no encoding, and the caller may choose UTF-8.
 */
@NullMarked
package org.dicomsr.model.dicom.charset;

import org.jspecify.annotations.NullMarked;
