package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who made the document and who keeps it: a part of the SR Document General Module (PS3.3 C.17.2).
 * Key Object Selection Documents have none of it.
 *
 * @param authors Author Observer Sequence (0040,A078)
 * @param participants Participant Sequence (0040,A07A)
 * @param custodian Custodial Organization Sequence (0040,A07C)
 */
public record Contributors(
    List<Observer> authors, List<Participant> participants, @Nullable Organization custodian) {
  /** Nobody. */
  public static final Contributors NONE = new Contributors(List.of(), List.of(), null);

  /** Copies the lists. */
  public Contributors {
    authors = List.copyOf(authors);
    participants = List.copyOf(participants);
  }

  /**
   * Reads this part of the module.
   *
   * @param data a data set
   * @return what it holds
   */
  public static Contributors from(DataSet data) {
    return new Contributors(
        ModuleEdit.items(data, Tag.AUTHOR_OBSERVER_SEQUENCE, Observer::from),
        ModuleEdit.items(data, Tag.PARTICIPANT_SEQUENCE, Participant::read),
        data.item(Tag.CUSTODIAL_ORGANIZATION_SEQUENCE).map(Organization::from).orElse(null));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    Contributors before = from(data);
    return new ModuleEdit(data)
        .items3(
            Tag.AUTHOR_OBSERVER_SEQUENCE,
            before.authors,
            authors,
            Observer::from,
            Observer::toDataSet)
        .items3(
            Tag.PARTICIPANT_SEQUENCE,
            before.participants,
            participants,
            Participant::read,
            Participant::write)
        .items3(
            Tag.CUSTODIAL_ORGANIZATION_SEQUENCE,
            list(before.custodian),
            list(custodian),
            item -> Optional.of(Organization.from(item)),
            Organization::toDataSet)
        .build();
  }

  private static List<Organization> list(@Nullable Organization organization) {
    return organization == null ? List.of() : List.of(organization);
  }

  /**
   * Copies with one more author.
   *
   * @param author a person or device
   * @return the copy
   */
  public Contributors withAuthor(Observer author) {
    List<Observer> more = new ArrayList<>(authors);
    more.add(author);
    return new Contributors(more, participants, custodian);
  }

  /**
   * Copies with one more participant.
   *
   * @param participant the participant
   * @return the copy
   */
  public Contributors withParticipant(Participant participant) {
    List<Participant> more = new ArrayList<>(participants);
    more.add(participant);
    return new Contributors(authors, more, custodian);
  }

  /**
   * Copies with another custodian.
   *
   * @param organization who keeps the document, or null for nobody
   * @return the copy
   */
  public Contributors withCustodian(@Nullable Organization organization) {
    return new Contributors(authors, participants, organization);
  }

  @Override
  public String toString() {
    return "Contributors[" + authors.size() + " authors, " + participants.size() + " participants]";
  }
}
