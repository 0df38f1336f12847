package org.dicomsr.index.document;

/**
 * The value of a fact. One record for each kind, so a {@code switch} needs no {@code default}; all
 * are immutable, and none shows a patient's value in {@code toString}.
 *
 * <table>
 *   <caption>Values</caption>
 *   <tr><th>record</th><th>value types of reports</th><th>elsewhere</th></tr>
 *   <tr><td>{@link CodeValue}</td><td>CODE</td><td>code sequences</td></tr>
 *   <tr><td>{@link NumberValue}</td><td>NUM</td><td>numbers, ages</td></tr>
 *   <tr><td>{@link TextValue}</td><td>TEXT</td><td>text and terms</td></tr>
 *   <tr><td>{@link PersonValue}</td><td>PNAME</td><td>names of people</td></tr>
 *   <tr><td>{@link UidValue}</td><td>UIDREF</td><td>UIDs</td></tr>
 *   <tr><td>{@link DateValue}</td><td>DATE, DATETIME</td><td>dates, with or without time</td></tr>
 *   <tr><td>{@link TimeOfDayValue}</td><td>TIME</td><td>times</td></tr>
 *   <tr><td>{@link ReferenceValue}</td><td>IMAGE, WAVEFORM, COMPOSITE</td><td></td></tr>
 *   <tr><td>{@link SpatialValue}</td><td>SCOORD, SCOORD3D</td><td></td></tr>
 *   <tr><td>{@link TemporalValue}</td><td>TCOORD</td><td>of annotations of waveforms</td></tr>
 *   <tr><td>{@link TableValue}</td><td>TABLE</td><td></td></tr>
 * </table>
 */
public sealed interface FactValue
    permits CodeValue,
        NumberValue,
        TextValue,
        PersonValue,
        UidValue,
        DateValue,
        TimeOfDayValue,
        ReferenceValue,
        SpatialValue,
        TemporalValue,
        TableValue {}
