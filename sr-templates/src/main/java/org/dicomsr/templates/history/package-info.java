/**
 * The cardiovascular history of a patient (TID 3802): problems, social history, operations, tests
 * and laboratory results, medication, diseases in the family, and devices. Reports on the heart
 * include it; {@link org.dicomsr.templates.ecg.EcgReport ECG reports} are one kind of them.
 *
 * <p>One immutable value serves reading and building, and its builder reads like the report:
 *
 * <pre>{@code
 * CardiovascularHistory history =
 *     CardiovascularHistory.builder()
 *         .problems(problems -> problems
 *             .problem(PERIPHERAL_VASCULAR_DISEASE, problem -> problem.status(CHRONIC))
 *             .myocardialInfarction(infarction -> infarction
 *                 .typeOfInfarction(STEMI)
 *                 .therapy(CORONARY_ARTERY_BYPASS_GRAFT)))
 *         .social(social -> social.smoking(CURRENT_SMOKER))
 *         .tests(tests -> tests.hdlCholesterol(75).ldlCholesterol(160))
 *         .build();
 * }</pre>
 *
 * <p>Reading finds sections and items by what they are about, whatever their relationships and
 * order, and takes nothing for an error; what is not there is null or an empty list. Writing gives
 * relationships, order and template identification as the tables have them. Sections that are empty
 * are not written. {@code toString} of all values withholds what they say of the patient.
 */
@NullMarked
package org.dicomsr.templates.history;

import org.jspecify.annotations.NullMarked;
