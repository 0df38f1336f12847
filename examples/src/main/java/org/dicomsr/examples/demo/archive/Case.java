package org.dicomsr.examples.demo.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dicomsr.model.dicom.Uids;

/**
 * An invented patient: what there is of them, and what is true of them.
 *
 * @param site where they are treated
 * @param seed of the demonstration
 * @param id the Patient ID
 * @param birth date of birth
 * @param sex M or F
 * @param implanted the day of the intervention
 * @param parts what there is of them
 * @param heart what is true of their heart
 */
record Case(
    Site site,
    long seed,
    String id,
    LocalDate birth,
    String sex,
    LocalDate implanted,
    Set<Part> parts,
    Heart heart) {
  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 8);
  private static final List<String> FAMILY_NAMES =
      List.of(
          "Beispiel", "Example", "Invented", "Erfunden", "Muster", "Sample", "Nobody", "Niemand");

  /** Copies the set. */
  Case {
    parts = parts.isEmpty() ? Set.of() : Set.copyOf(parts);
  }

  /**
   * Draws a patient.
   *
   * @param site where they are treated
   * @param seed of the demonstration
   * @param number counts the patients of the site
   * @param wanted what there must be of them; radiographs and MR may come on top
   */
  @SuppressWarnings("EnumOrdinal") // sites and kinds differ by their number, and by nothing else
  static Case draw(Site site, long seed, int number, Set<Part> wanted) {
    String id = String.format("%s-%05d", site.name(), number);
    Lottery lottery = new Lottery(seed, id);
    Set<Part> parts = EnumSet.copyOf(wanted);
    add(parts, Part.MR, lottery.chance(site == Site.HAZEL ? 0.25 : 0.04));
    add(parts, Part.CR, lottery.chance(site.ordinal() % 2 == 0 ? 0.35 : 0.1));
    add(parts, Part.DX, lottery.chance(site.ordinal() % 3 == 2 ? 0.3 : 0.05));
    LocalDate implanted = FIRST_DAY.plusDays(lottery.between(0, 5 * 365));
    return new Case(
        site,
        seed,
        id,
        implanted.minusDays(lottery.between(66 * 365, 92 * 365)),
        lottery.chance(0.48) ? "F" : "M",
        implanted,
        parts,
        Heart.draw(lottery));
  }

  private static void add(Set<Part> parts, Part part, boolean really) {
    if (really) {
      parts.add(part);
    }
  }

  boolean has(Part part) {
    return parts.contains(part);
  }

  /** A UID for something of this patient, always the same. */
  String uid(String what) {
    return Uids.of(
        UUID.nameUUIDFromBytes(("dicom-sr demo/" + seed + "/" + id + "/" + what).getBytes(UTF_8)));
  }

  /** The Patient's Name, which no index and no export holds. */
  String name() {
    return FAMILY_NAMES.get(Math.floorMod(id.hashCode(), FAMILY_NAMES.size()))
        + "^"
        + (sex.equals("F") ? "Paula" : "Paul");
  }

  /** The day of the CT: some weeks before. */
  LocalDate ctDay() {
    return implanted.minusDays(20);
  }

  /** The day of the ECG: right before. */
  LocalDate ecgDay() {
    return implanted.minusDays(1);
  }

  /** Age in years on a day. */
  int age(LocalDate day) {
    return birth.until(day).getYears();
  }

  static String text(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  @Override
  public String toString() {
    return "Case[" + site + ", " + parts + "]";
  }
}
