/**
 * Building and reading documents by the rows of a template, whichever it is: one of the standard's,
 * or one of your own that a file describes. Nothing is compiled for it.
 *
 * <h2>Building</h2>
 *
 * <pre>{@code
 * Templates templates = Templates.standard().with(Path.of("tavi.yaml"));
 * TemplateReport report = TemplateReport.builder(templates, "99TAVI")
 *     .studyOf(ct)
 *     .set("Prosthesis type", "Balloon-expandable valve")   // a code of the row, by its meaning
 *     .set("Prosthesis size", 26)                           // the unit is the row's
 *     .add("Diagnosis", STENOSIS)
 *     .add("Diagnosis", d -> d.set(…))
 *     .in("Procedure", p -> p.set("Access route", "Transfemoral"))
 *     .build();
 * report.document().write(file);
 * }</pre>
 *
 * <p>{@link RowsBuilder} says how rows are named. Mandatory rows that leave no choice, a container
 * or a code that is given, fill themselves; items come in the order of the template's rows,
 * whatever order they are given in; the template is named where the standard wants it named. What
 * comes out breaks no rule of the template, or is refused with each row and place.
 *
 * <h2>Reading</h2>
 *
 * <pre>{@code
 * TemplateReport report = TemplateReport.read(templates, file);
 * TemplateContent content = report.content();
 * Optional<CodedConcept> type = content.code("Prosthesis type");
 * for (TemplateContent diagnosis : content.all("Diagnosis")) {
 *   …   // diagnosis.node(), diagnosis.row(), diagnosis.code("Severity")
 * }
 * }</pre>
 *
 * <p>Reading goes by the rows that the validator found the items to fill, and by concept names
 * where it found none.
 */
@NullMarked
package org.dicomsr.templates.generic;

import org.jspecify.annotations.NullMarked;
