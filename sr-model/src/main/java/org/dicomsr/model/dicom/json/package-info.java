/**
 * The DICOM JSON model (PS3.18 Annex F), written and read: the form in which DICOMweb servers
 * answer searches and metadata requests.
 *
 * <p>{@link org.dicomsr.model.dicom.json.DicomJsonWriter} streams data sets out, {@link
 * org.dicomsr.model.dicom.json.DicomJsonReader} reads an object or an array of objects back;
 * neither needs the whole text in memory.
 *
 * <pre>{@code
 * String json = DicomJsonWriter.toJson(dataSet);
 * DataSet again = DicomJsonReader.read(json);
 * }</pre>
 *
 * <h2>What a data set becomes</h2>
 *
 * <table>
 *   <caption>Value representations in JSON</caption>
 *   <tr><th>VR</th><th>JSON</th></tr>
 *   <tr><td>AE AS CS DA DT LO LT SH ST TM UC UI UR UT</td><td>strings; an empty one among several values is {@code null}</td></tr>
 *   <tr><td>PN</td><td>objects with {@code Alphabetic}, {@code Ideographic}, {@code Phonetic}, those that are there</td></tr>
 *   <tr><td>DS IS</td><td>numbers with the digits they have in DICOM ({@code 1.50} stays {@code 1.50}); strings where JSON has no
 *       number of that text ({@code +1}, {@code .5}, {@code 007}, {@code abc}) or a reader might lose digits (over 16 characters,
 *       exponents over two digits)</td></tr>
 *   <tr><td>SL SS UL US</td><td>numbers</td></tr>
 *   <tr><td>SV UV</td><td>numbers; strings beyond ±(2<sup>53</sup>−1), where most readers of JSON round</td></tr>
 *   <tr><td>FD FL</td><td>numbers that are exactly the value, an FL in the digits of the double it is equal to; {@code "NaN"},
 *       {@code "Infinity"} and {@code "-Infinity"} as strings, for which JSON has no number</td></tr>
 *   <tr><td>AT</td><td>strings of eight hexadecimal digits</td></tr>
 *   <tr><td>OB OD OF OL OV OW UN</td><td>{@code InlineBinary}, little endian, or {@code BulkDataURI}
 *       ({@link org.dicomsr.model.dicom.json.BulkDataUris})</td></tr>
 *   <tr><td>SQ</td><td>arrays of objects</td></tr>
 * </table>
 *
 * <h2>What does not come back as it was</h2>
 *
 * <p>Reading what was written gives an equal data set but for this:
 *
 * <ul>
 *   <li>Specific Character Set (0008,0005), where it is there, says {@code ISO_IR 192}: JSON is
 *       UTF-8 (PS3.18 F.2).
 *   <li>Group lengths and File Meta Information are left out (PS3.18 F.2.2). Of elements with one
 *       tag only the last is written.
 *   <li>Padding behind each value goes, and so do empty component groups at the end of a name.
 *   <li>What a file marks UN although the dictionary knows better is written as what it is. What it
 *       marks with letters that are no VR, and binary numbers that do not fill their length, are
 *       written as UN.
 *   <li>Bulk data from files and memory comes back as values, unless it was written as a URI. A NaN
 *       comes back as the usual one.
 * </ul>
 *
 * <p>Encapsulated pixel data (PS3.5 A.4) that goes inline is written as it stands in a file: its
 * items with their headers, without the sequence delimiter, as pydicom does. The reader recognises
 * it by these headers.
 *
 * <h2>Errors and privacy</h2>
 *
 * <p>The reader understands much that the standard does not allow and tells it as violations with
 * rules {@code JSON-…}; what has no meaning is a {@link
 * org.dicomsr.model.dicom.DicomFormatException} that names path, line and column. No message shows
 * a value.
 */
@NullMarked
package org.dicomsr.model.dicom.json;

import org.jspecify.annotations.NullMarked;
