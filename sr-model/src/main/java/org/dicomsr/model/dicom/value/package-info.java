/**
 * Text values of DICOM, understood without losing the text: dates, times, ages and numbers written
 * as characters.
 *
 * <p>DICOM writes many of its numbers, dates and times as short texts, one {@linkplain
 * DecimalString syntax} for each value representation (PS3.5 6.2). Each type here is one such
 * value:
 *
 * <table>
 *   <caption>Value representations and their types</caption>
 *   <tr><th>VR</th><th>type</th><th>conformant</th><th>also understood</th></tr>
 *   <tr><td>DA</td><td>{@link DicomDate}</td><td>{@code 20190131}</td>
 *       <td>{@code 2019}, {@code 201901}, {@code 2019.01.31}, {@code 2019-01-31}</td></tr>
 *   <tr><td>TM</td><td>{@link DicomTime}</td><td>{@code 09}, {@code 0930}, {@code 093015.25}</td>
 *       <td>{@code 09:30:15}</td></tr>
 *   <tr><td>DT</td><td>{@link DicomDateTime}</td><td>{@code 2019}, {@code 20190131093015.25+0100}</td>
 *       <td>{@code 2019-01-31T09:30:15Z}</td></tr>
 *   <tr><td>AS</td><td>{@link AgeString}</td><td>{@code 045Y}</td><td>{@code 45y}</td></tr>
 *   <tr><td>DS</td><td>{@link DecimalString}</td><td>{@code 12.5}, {@code -1e3}</td><td>more than 16 characters</td></tr>
 *   <tr><td>IS</td><td>{@link IntegerString}</td><td>{@code 42}</td><td>{@code 42.0}</td></tr>
 * </table>
 *
 * <p>{@link TimezoneOffset} reads Timezone Offset From UTC (0008,0201), which gives a zone to every
 * time of an object that has none of its own, and {@link Rational} is the third form in which a
 * measured number may come.
 *
 * <h2>The common shape</h2>
 *
 * <ul>
 *   <li>{@code parse(text)} understands all that is found in real files and is empty for what means
 *       nothing; it never throws on bad text. {@code of(…)} makes conformant text from Java values.
 *   <li>{@code text()} is what was read, to the character, padding included, so that a value
 *       written back is the value read.
 *   <li>{@code conformant()} tells whether that text is as PS3.5 demands. Text that is understood
 *       but not conformant should be reported when read and never be written anew.
 *   <li>{@code equals} is equality of the text: {@code 1.0} and {@code 1} are two ways of writing
 *       and two unequal values. {@code sameValueAs} compares what they mean.
 *   <li>{@code toString} names the type and the precision or the unit but never the value: a date
 *       of birth must not slip into a log.
 *   <li>All are immutable and safe for use by several threads.
 * </ul>
 *
 * <h2>Partial dates and times</h2>
 *
 * <p>{@code 2019} as a DT is not the first of January: it is some moment of that year. Therefore
 * dates and times have a {@linkplain TemporalPrecision precision} and stand for an interval, from
 * {@code earliest()} to {@code latest()}, both included.
 *
 * <pre>{@code
 * DicomDateTime started = DicomDateTime.parse("201903").orElseThrow();
 * started.precision();   // MONTH
 * started.earliest();    // 2019-03-01T00:00
 * started.latest();      // 2019-03-31T23:59:59.999999999
 * }</pre>
 *
 * <h2>Numbers</h2>
 *
 * <p>A DS has at most 16 characters, fewer than some doubles need. {@link DecimalString#of(double)}
 * writes the nearest number that has room, and {@link DecimalString#fitsExactly(double)} tells when
 * the exact value should be kept beside it, in Floating Point Value (0040,A161). {@link
 * CanonicalNumbers} prints equal numbers as equal text, whatever their VR's way of writing.
 */
@NullMarked
package org.dicomsr.model.dicom.value;

import org.jspecify.annotations.NullMarked;
