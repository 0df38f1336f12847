package org.dicomsr.examples.demo.archive;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An invented hospital, and its habits.
 *
 * <p>What patients have is a text such as {@code 60 CT ECG, 17 CT}: 60 patients with both, 17 with
 * a CT alone.
 */
public enum Site {
  /** All there is, in German, with codes of the consortium. */
  ALDER(
      GERMAN,
      Spelling.SCT,
      new Scanner(
          "Alpha Medical", "Alpha 64", "Herz CTA 0.6 Bv36", "Aorta TAVI 1.0", "CTA Aorta DS"),
      new Habits(EcgForm.ECG_REPORT, PointForm.SPACE, OutcomeForm.CASE_REPORT),
      "63 CT ECG LANDMARKS CALCIFICATION PROSTHESIS PACEMAKER, 38 CT ECG PROSTHESIS PACEMAKER,"
          + " 29 CT PROSTHESIS PACEMAKER, 17 CT, 3 ECG"),
  /** English, retired codes, ECG measurements in seconds in reports of TID 1500. */
  BIRCH(
      ENGLISH,
      Spelling.SRT,
      new Scanner(
          "Beta Imaging", "Beta CT 7", "CARDIAC CTA 75%", "TAVI planning thin", "Chest/abd angio"),
      new Habits(EcgForm.MEASUREMENT_REPORT, PointForm.SPACE, OutcomeForm.CASE_REPORT),
      "52 CT ECG LANDMARKS PROSTHESIS PACEMAKER, 47 CT ECG PROSTHESIS PACEMAKER, 31 CT ECG, 9 CT"),
  /** German, procedures as codes of the national classification of operations. */
  CEDAR(
      GERMAN,
      Spelling.SCT,
      new Scanner("Alpha Medical", "Alpha Flash", "TAVI-Planung", "Thorax Angio", "HERZ 0.75 B26f"),
      new Habits(EcgForm.ECG_REPORT, PointForm.IMAGE, OutcomeForm.PROCEDURE_CODES),
      "44 CT ECG CALCIFICATION PROSTHESIS PACEMAKER, 41 CT PROSTHESIS PACEMAKER, 22 CT ECG, 13 CT"),
  /** English, no ECGs, calcifications segmented by an algorithm. */
  ELM(
      ENGLISH,
      Spelling.SRT,
      new Scanner("Gamma", "Gamma One", "ser 4", "Ao Root 0.5", "Recon 3: Heart"),
      new Habits(EcgForm.NONE, PointForm.IMAGE, OutcomeForm.CASE_REPORT),
      "71 CT CALCIFICATION PROSTHESIS PACEMAKER, 58 CT PROSTHESIS PACEMAKER, 33 CT"),
  /** German, points in images, codes of its own. */
  HAZEL(
      GERMAN,
      Spelling.SCT,
      new Scanner("Beta Imaging", "Beta CT 5", "Klappen-CT", "Cor axial", "CT Herz nativ"),
      new Habits(EcgForm.NONE, PointForm.IMAGE, OutcomeForm.CASE_REPORT),
      "39 CT LANDMARKS PROSTHESIS PACEMAKER, 33 CT LANDMARKS, 28 CT PROSTHESIS"),
  /** English, outcomes and little else. */
  LARCH(
      ENGLISH,
      Spelling.SCT,
      new Scanner("Gamma", "Gamma Two", "CTA", "Heart", "Unnamed"),
      new Habits(EcgForm.NONE, PointForm.SPACE, OutcomeForm.CASE_REPORT),
      "49 CT PROSTHESIS PACEMAKER, 37 CT, 4 CT PROSTHESIS"),
  /** English, annotated by hand, the prosthesis in a report without template. */
  MAPLE(
      ENGLISH,
      Spelling.SCT,
      new Scanner("Alpha Medical", "Alpha 64", "CTA HEART DIAST", "VALVE", "Aorta 1mm"),
      new Habits(EcgForm.NONE, PointForm.SPACE, OutcomeForm.NOTE),
      "42 CT LANDMARKS CALCIFICATION, 29 CT PROSTHESIS, 24 CT LANDMARKS, 16 CT"),
  /** Images, and few patients with more. */
  OAK(
      GERMAN,
      Spelling.SCT,
      new Scanner("Delta", "D-100", "Angio", "CT Thorax m. KM", "5"),
      new Habits(EcgForm.NONE, PointForm.SPACE, OutcomeForm.NOTE),
      "117 CT, 12 CT CALCIFICATION, 2 CT LANDMARKS");

  private final Locale language;
  private final Spelling spelling;

  @SuppressWarnings("ImmutableEnumChecker") // records of immutable values
  private final Scanner scanner;

  @SuppressWarnings("ImmutableEnumChecker") // records of immutable values
  private final Habits habits;

  @SuppressWarnings("ImmutableEnumChecker") // records of immutable values
  private final List<Group> groups;

  Site(Locale language, Spelling spelling, Scanner scanner, Habits habits, String groups) {
    this.language = language;
    this.spelling = spelling;
    this.scanner = scanner;
    this.habits = habits;
    this.groups = Group.parse(groups);
  }

  /** The form of what is known of an ECG. */
  enum EcgForm {
    NONE,
    /** TID 3700, in ms. */
    ECG_REPORT,
    /** TID 1500, in s. */
    MEASUREMENT_REPORT
  }

  /** Where points are marked. */
  enum PointForm {
    SPACE,
    IMAGE
  }

  /** The form of what is known of the intervention. */
  enum OutcomeForm {
    /** The consortium's template, 99TAVI. */
    CASE_REPORT,
    /** Codes of a classification of operations. */
    PROCEDURE_CODES,
    /** A report without template. */
    NOTE
  }

  /**
   * Forms.
   *
   * @param ecg of ECG measurements
   * @param points of landmarks
   * @param outcome of what was implanted
   */
  record Habits(EcgForm ecg, PointForm points, OutcomeForm outcome) {}

  /**
   * A CT.
   *
   * @param manufacturer who makes it
   * @param model its name
   * @param descriptions what series are called
   */
  record Scanner(String manufacturer, String model, List<String> descriptions) {
    Scanner(String manufacturer, String model, String... descriptions) {
      this(manufacturer, model, List.of(descriptions));
    }
  }

  /**
   * Patients who have the same.
   *
   * @param patients how many, at scale 1
   * @param parts what there is of each
   */
  record Group(int patients, Set<Part> parts) {
    static List<Group> parse(String text) {
      List<Group> groups = new ArrayList<>();
      for (String group : text.split(", ", -1)) {
        String[] words = group.split(" ", -1);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (int i = 1; i < words.length; i++) {
          parts.add(Part.valueOf(words[i]));
        }
        groups.add(new Group(Integer.parseInt(words[0]), parts));
      }
      return List.copyOf(groups);
    }

    /** How many patients at a scale: at least one. */
    int patients(double scale) {
      return (int) Math.max(1, Math.round(patients * scale));
    }
  }

  /** {@return the name, which folders and files go by} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Locale language() {
    return language;
  }

  Spelling spelling() {
    return spelling;
  }

  Scanner scanner() {
    return scanner;
  }

  Habits habits() {
    return habits;
  }

  List<Group> groups() {
    return groups;
  }

  /** A text in the site's language. */
  String say(String english, String german) {
    return language.equals(GERMAN) ? german : english;
  }

  /** The designator of the site's own codes. */
  String scheme() {
    return "99" + name();
  }
}
