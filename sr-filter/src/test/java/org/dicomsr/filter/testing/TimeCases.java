package org.dicomsr.filter.testing;

import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.junit.jupiter.api.Test;

/** What comes before what, and how close. */
public interface TimeCases extends Semantics {
  @Test
  default void beforeIsEarlier() {
    archive(
            patient("yes").study("1.2.11").on("20200101").ecg().study("1.2.12").on("20200301").ct(),
            patient("no").study("1.2.21").on("20200101").ct().study("1.2.22").on("20200301").ecg(),
            patient("same").study("1.2.31").on("20200101").ct().ecg(),
            patient("undated").study("1.2.41").ecg().study("1.2.42").on("20200301").ct())
        .finds("ECG before CT", "yes")
        .finds("CT before ECG", "no")
        .finds("not ECG before CT", "no", "same", "undated")
        .finds("ECG and CT", "yes", "no", "same", "undated");
  }

  @Test
  default void withinIsFromTheEarliestToTheLatest() {
    archive(
            patient("30").study("1.2.11").on("20200101").ecg().study("1.2.12").on("20200131").ct(),
            patient("31").study("1.2.21").on("20200101").ecg().study("1.2.22").on("20200201").ct(),
            patient("reverse")
                .study("1.2.31")
                .on("20200131")
                .ecg()
                .study("1.2.32")
                .on("20200101")
                .ct())
        .finds("within 30 d { CT and ECG }", "30", "reverse")
        .finds("within 31 d { CT and ECG }", "30", "31", "reverse")
        .finds("ECG within 30 d before CT", "30")
        .finds("ECG before CT", "30", "31")
        .finds("CT within 30 d before ECG", "reverse")
        .finds("within 29 d { CT and ECG }");
  }

  @Test
  default void anyPairThatIsCloseEnoughCounts() {
    archive(
            patient("yes")
                .study("1.2.11")
                .on("20190101")
                .ecg()
                .study("1.2.12")
                .on("20200301")
                .ecg()
                .study("1.2.13")
                .on("20200310")
                .ct()
                .study("1.2.14")
                .on("20210101")
                .ct())
        .finds("ECG within 10 d before CT", "yes")
        .finds("within 9 d { CT and ECG }", "yes")
        .finds("CT within 1 a before ECG")
        .finds("within 8 d { CT and ECG }");
  }

  @Test
  default void threeThingsAreCloseTogetherFromFirstToLast() {
    archive(
            patient("yes")
                .study("1.2.11")
                .on("20200101")
                .ct()
                .study("1.2.12")
                .on("20200110")
                .ecg()
                .study("1.2.13")
                .on("20200120")
                .seg(),
            patient("no")
                .study("1.2.21")
                .on("20200101")
                .ct()
                .study("1.2.22")
                .on("20200115")
                .ecg()
                .study("1.2.23")
                .on("20200130")
                .seg())
        .finds("within 20 d { CT and ECG and SEG }", "yes")
        .finds("within 20 d { CT and ECG } and within 20 d { ECG and SEG }", "yes", "no")
        .finds("ECG before SEG and CT before ECG", "yes", "no");
  }

  @Test
  default void factsAreOfTheTimeOfTheirObservation() {
    archive(
            patient("observed")
                .on("20200101")
                .report(r ->
                    r.num(
                        CONTAINS,
                        LENGTH,
                        20,
                        unit("mm"),
                        n -> n.observedAt(DicomDateTime.parse("20180101").orElseThrow())))
                .ct(),
            patient("report")
                .on("20200101")
                .report(r -> r.num(CONTAINS, LENGTH, 20, unit("mm")))
                .ct())
        .finds("\"Length\" > 10 mm before CT", "observed")
        .finds("within 1 d { \"Length\" > 10 mm and CT }", "report");
  }

  @Test
  default void whatIsNotThereFiltersAndHasNoTime() {
    archive(
            patient("plain")
                .study("1.2.11")
                .on("20200101")
                .ecg()
                .study("1.2.12")
                .on("20200110")
                .ct(),
            patient("US")
                .study("1.2.21")
                .on("20200101")
                .ecg()
                .study("1.2.22")
                .on("20200110")
                .ct()
                .study("1.2.23")
                .on("20100110")
                .image("US", data -> {}))
        .finds("within 30 d { CT and ECG and not US }", "plain")
        .finds("within 30 d { CT and ECG }", "plain", "US");
  }

  @Test
  default void severalAreCloseIfSomeSoManyAre() {
    archive(
            patient("yes")
                .study("1.2.11")
                .on("20100101")
                .ct()
                .study("1.2.12")
                .on("20200101")
                .ct()
                .study("1.2.13")
                .on("20200105")
                .ct(),
            patient("no").study("1.2.21").on("20100101").ct().study("1.2.22").on("20200105").ct())
        .finds("within 7 d { at least 2 CT }", "yes")
        .finds("at least 2 CT", "yes", "no")
        .finds("at least 3 CT", "yes");
  }

  @Test
  default void partialDatesAreBeforeWhatBeginsWhenTheyAreOver() {
    archive(
            patient("2019").study("1.2.11").on("2019").ecg().study("1.2.12").on("20200110").ct(),
            patient("2020").study("1.2.21").on("2020").ecg().study("1.2.22").on("20200110").ct())
        .finds("ECG before CT", "2019");
  }

  @Test
  default void aStudyIsCloseWithinItself() {
    archive(
            patient("times")
                .study("1.2.11")
                .on("20200101")
                .with(data -> data.text(Tag.STUDY_TIME, "080000"))
                .ecg()
                .with(data -> data.text(Tag.STUDY_TIME, "090000"))
                .ct()
                .report(r -> r.code(CONTAINS, FINDING, NODULE)))
        .finds("ECG within 1 h before CT", "times")
        .finds("ECG within 59 min before CT")
        .finds("same study{ within 1 h { ECG and \"Finding\" = \"Nodule\" } }", "times");
  }
}
