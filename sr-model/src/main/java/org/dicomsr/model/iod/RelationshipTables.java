package org.dicomsr.model.iod;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_ACQ_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.dicomsr.model.content.RelationshipType;

/** The tables of PS3.3 A.35.1-2 to A.35.23-2, row by row as they are printed. */
final class RelationshipTables {
  private static final String SIMPLE = "TEXT CODE NUM DATETIME DATE TIME UIDREF PNAME";
  private static final String OBJECTS = "COMPOSITE IMAGE WAVEFORM";
  private static final String TEXTUAL = "TEXT CODE NUM";
  private static final String DOSE = "TEXT CODE NUM DATETIME UIDREF PNAME";
  private static final String PERSON = "TEXT CODE DATETIME DATE TIME UIDREF PNAME";

  private static final Map<SrSopClass, RelationshipTable> TABLES = new EnumMap<>(SrSopClass.class);

  static {
    for (SrSopClass sopClass : SrSopClass.values()) {
      TABLES.put(sopClass, table(sopClass));
    }
  }

  private RelationshipTables() {}

  static RelationshipTable of(SrSopClass sopClass) {
    return Objects.requireNonNull(TABLES.get(sopClass));
  }

  private static RelationshipTable table(SrSopClass sopClass) {
    return switch (sopClass) {
      case BASIC_TEXT -> basicText();
      case ENHANCED -> enhanced();
      case COMPREHENSIVE -> comprehensive();
      case KEY_OBJECT_SELECTION -> keyObjectSelection();
      case MAMMOGRAPHY_CAD -> mammographyCad();
      case CHEST_CAD -> chestCad();
      case PROCEDURE_LOG -> procedureLog();
      case X_RAY_RADIATION_DOSE -> xRayRadiationDose();
      case SPECTACLE_PRESCRIPTION -> spectaclePrescription();
      case COLON_CAD -> colonCad();
      case MACULAR_GRID_THICKNESS_AND_VOLUME -> macularGrid();
      case IMPLANTATION_PLAN -> implantationPlan();
      case COMPREHENSIVE_3D -> comprehensive3d();
      case RADIOPHARMACEUTICAL_RADIATION_DOSE -> radiopharmaceuticalRadiationDose();
      case EXTENSIBLE -> extensible();
      case ACQUISITION_CONTEXT -> acquisitionContext();
      case SIMPLIFIED_ADULT_ECHO -> simplifiedAdultEcho();
      case PATIENT_RADIATION_DOSE -> patientRadiationDose();
      case PLANNED_IMAGING_AGENT_ADMINISTRATION -> plannedImagingAgent();
      case PERFORMED_IMAGING_AGENT_ADMINISTRATION -> performedImagingAgent();
      case ENHANCED_X_RAY_RADIATION_DOSE -> anyByValue();
      case WAVEFORM_ANNOTATION -> waveformAnnotation();
      case TEXT_TRIAL, AUDIO_TRIAL, DETAIL_TRIAL, COMPREHENSIVE_TRIAL -> any();
    };
  }

  private static RelationshipTable basicText() {
    String simple = "TEXT CODE DATETIME DATE TIME UIDREF PNAME";
    return RelationshipTable.over(simple + " COMPOSITE IMAGE WAVEFORM CONTAINER")
        .row("CONTAINER", CONTAINS, "*")
        .row("CONTAINER", HAS_OBS_CONTEXT, simple + " COMPOSITE CONTAINER")
        .row("CONTAINER COMPOSITE IMAGE WAVEFORM", HAS_ACQ_CONTEXT, simple)
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row("TEXT", HAS_PROPERTIES, simple + " " + OBJECTS)
        .row("PNAME", HAS_PROPERTIES, PERSON)
        .row("TEXT", INFERRED_FROM, simple + " " + OBJECTS);
  }

  private static RelationshipTable enhanced() {
    String observed = SIMPLE + " COMPOSITE IMAGE WAVEFORM SCOORD TCOORD";
    return RelationshipTable.over(observed + " CONTAINER")
        .row("CONTAINER", CONTAINS, "*")
        .row("CONTAINER", HAS_OBS_CONTEXT, SIMPLE + " COMPOSITE CONTAINER")
        .row("CONTAINER COMPOSITE IMAGE WAVEFORM NUM", HAS_ACQ_CONTEXT, SIMPLE)
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row(TEXTUAL, HAS_PROPERTIES, observed)
        .row("PNAME", HAS_PROPERTIES, PERSON)
        .row(TEXTUAL, INFERRED_FROM, observed)
        .row("SCOORD", SELECTED_FROM, "IMAGE")
        .row("TCOORD", SELECTED_FROM, "SCOORD IMAGE WAVEFORM");
  }

  private static RelationshipTable comprehensive() {
    return comprehensive("SCOORD TCOORD", "SCOORD IMAGE WAVEFORM");
  }

  private static RelationshipTable comprehensive3d() {
    return comprehensive("SCOORD SCOORD3D TCOORD", "SCOORD SCOORD3D IMAGE WAVEFORM");
  }

  private static RelationshipTable comprehensive(String coordinates, String timed) {
    String observed = SIMPLE + " COMPOSITE IMAGE WAVEFORM " + coordinates;
    return RelationshipTable.over(observed + " CONTAINER")
        .rowEither("CONTAINER", CONTAINS, observed)
        .row("CONTAINER", CONTAINS, "CONTAINER")
        .rowEither("CONTAINER TEXT CODE NUM", HAS_OBS_CONTEXT, SIMPLE + " COMPOSITE")
        .rowEither("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .rowEither("CONTAINER COMPOSITE IMAGE WAVEFORM NUM", HAS_ACQ_CONTEXT, SIMPLE + " CONTAINER")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .rowEither(TEXTUAL, HAS_PROPERTIES, "*")
        .rowEither("PNAME", HAS_PROPERTIES, PERSON)
        .rowEither(TEXTUAL, INFERRED_FROM, "*")
        .rowEither("SCOORD", SELECTED_FROM, "IMAGE")
        .rowEither("TCOORD", SELECTED_FROM, timed);
  }

  private static RelationshipTable extensible() {
    RelationshipTable table = RelationshipTable.over("*").rowEither("CONTAINER", CONTAINS, "*");
    for (RelationshipType type : RelationshipType.values()) {
      if (type != CONTAINS) {
        table.rowEither("*", type, "*");
      }
    }
    return table;
  }

  private static RelationshipTable keyObjectSelection() {
    return RelationshipTable.over("TEXT CODE UIDREF PNAME COMPOSITE IMAGE WAVEFORM CONTAINER")
        .row("CONTAINER", CONTAINS, "TEXT COMPOSITE IMAGE WAVEFORM")
        .row("CONTAINER", HAS_OBS_CONTEXT, "TEXT CODE UIDREF PNAME CONTAINER")
        .row("CONTAINER", HAS_CONCEPT_MOD, "CODE");
  }

  private static RelationshipTable mammographyCad() {
    String observed = "CONTAINER TEXT CODE NUM DATE IMAGE SCOORD UIDREF";
    return RelationshipTable.over(
            "TEXT CODE NUM DATE TIME UIDREF PNAME COMPOSITE IMAGE SCOORD CONTAINER")
        .row("CONTAINER", CONTAINS, "TEXT CODE NUM DATE SCOORD IMAGE CONTAINER")
        .row(
            "CONTAINER TEXT CODE NUM",
            HAS_OBS_CONTEXT,
            "TEXT CODE NUM DATE TIME PNAME UIDREF COMPOSITE")
        .row("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .row("IMAGE", HAS_ACQ_CONTEXT, "TEXT CODE DATE TIME NUM UIDREF")
        .row("CONTAINER CODE NUM COMPOSITE", HAS_CONCEPT_MOD, "TEXT CODE")
        .rowEither(TEXTUAL, HAS_PROPERTIES, observed)
        .rowEither("CODE NUM", INFERRED_FROM, "TEXT CODE NUM SCOORD IMAGE CONTAINER")
        .rowEither("SCOORD", SELECTED_FROM, "IMAGE");
  }

  private static RelationshipTable chestCad() {
    return RelationshipTable.over(
            "TEXT CODE NUM DATE TIME UIDREF PNAME COMPOSITE IMAGE WAVEFORM SCOORD TCOORD CONTAINER")
        .row("CONTAINER", CONTAINS, "CODE NUM IMAGE CONTAINER")
        .row(
            "CONTAINER TEXT CODE NUM",
            HAS_OBS_CONTEXT,
            "TEXT CODE NUM DATE TIME PNAME UIDREF COMPOSITE")
        .row("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .row("IMAGE WAVEFORM", HAS_ACQ_CONTEXT, "TEXT CODE NUM DATE TIME")
        .row("CONTAINER CODE NUM COMPOSITE", HAS_CONCEPT_MOD, "TEXT CODE")
        .rowEither(
            TEXTUAL,
            HAS_PROPERTIES,
            "CONTAINER TEXT CODE NUM DATE IMAGE WAVEFORM SCOORD TCOORD UIDREF")
        .rowEither(
            "CODE NUM", INFERRED_FROM, "TEXT CODE NUM IMAGE WAVEFORM SCOORD TCOORD CONTAINER")
        .rowEither("SCOORD", SELECTED_FROM, "IMAGE")
        .rowEither("TCOORD", SELECTED_FROM, "SCOORD IMAGE WAVEFORM");
  }

  private static RelationshipTable colonCad() {
    return RelationshipTable.over(
            "TEXT CODE NUM DATE TIME UIDREF PNAME COMPOSITE IMAGE SCOORD SCOORD3D TCOORD CONTAINER")
        .row("CONTAINER", CONTAINS, "CODE NUM IMAGE CONTAINER UIDREF DATE TIME")
        .row(
            "CONTAINER TEXT CODE NUM",
            HAS_OBS_CONTEXT,
            "TEXT CODE NUM DATE TIME PNAME UIDREF COMPOSITE")
        .row("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .rowEither("IMAGE", HAS_ACQ_CONTEXT, "TEXT CODE DATE TIME NUM CONTAINER")
        .row("CONTAINER CODE NUM COMPOSITE", HAS_CONCEPT_MOD, "TEXT CODE")
        .row(TEXTUAL, HAS_PROPERTIES, "CONTAINER TEXT CODE NUM DATE IMAGE SCOORD SCOORD3D UIDREF")
        .rowEither("CODE NUM", INFERRED_FROM, "TEXT CODE NUM IMAGE SCOORD SCOORD3D CONTAINER")
        .row("SCOORD", SELECTED_FROM, "IMAGE")
        .row("TCOORD", SELECTED_FROM, "SCOORD SCOORD3D IMAGE");
  }

  private static RelationshipTable procedureLog() {
    return RelationshipTable.over(
            "TEXT CODE NUM DATETIME DATE TIME UIDREF PNAME COMPOSITE IMAGE WAVEFORM CONTAINER")
        .row("CONTAINER", CONTAINS, "TEXT CODE NUM PNAME COMPOSITE IMAGE WAVEFORM")
        .row("*", HAS_OBS_CONTEXT, DOSE)
        .row("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .row("CONTAINER COMPOSITE IMAGE WAVEFORM", HAS_ACQ_CONTEXT, SIMPLE)
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row(SIMPLE + " " + OBJECTS, HAS_PROPERTIES, DOSE)
        .row(TEXTUAL, INFERRED_FROM, OBJECTS);
  }

  private static RelationshipTable xRayRadiationDose() {
    return RelationshipTable.over(DOSE + " DATE TIME COMPOSITE IMAGE CONTAINER")
        .row("CONTAINER", CONTAINS, DOSE + " COMPOSITE IMAGE CONTAINER")
        .row("CONTAINER", HAS_OBS_CONTEXT, "TEXT CODE DATETIME UIDREF PNAME CONTAINER")
        .row(TEXTUAL, HAS_OBS_CONTEXT, DOSE + " COMPOSITE")
        .row("CONTAINER COMPOSITE IMAGE", HAS_ACQ_CONTEXT, DOSE + " CONTAINER")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row(TEXTUAL, HAS_PROPERTIES, DOSE + " COMPOSITE IMAGE CONTAINER")
        .row("PNAME", HAS_PROPERTIES, PERSON)
        .row(TEXTUAL, INFERRED_FROM, "TEXT CODE NUM DATETIME UIDREF COMPOSITE IMAGE CONTAINER");
  }

  private static RelationshipTable radiopharmaceuticalRadiationDose() {
    return RelationshipTable.over(DOSE + " CONTAINER")
        .row("CONTAINER", CONTAINS, "*")
        .row("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .row(TEXTUAL, HAS_OBS_CONTEXT, DOSE)
        .row("CONTAINER", HAS_ACQ_CONTEXT, "*")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row("TEXT CODE NUM PNAME", HAS_PROPERTIES, "*")
        .row(TEXTUAL, INFERRED_FROM, "TEXT CODE NUM DATETIME UIDREF CONTAINER");
  }

  private static RelationshipTable patientRadiationDose() {
    return RelationshipTable.over(DOSE + " DATE TIME COMPOSITE IMAGE CONTAINER")
        .row("CONTAINER", CONTAINS, DOSE + " COMPOSITE IMAGE CONTAINER")
        .row("CONTAINER", HAS_OBS_CONTEXT, "TEXT CODE DATETIME UIDREF PNAME CONTAINER")
        .row("TEXT CODE NUM COMPOSITE", HAS_OBS_CONTEXT, DOSE + " COMPOSITE")
        .row("CONTAINER COMPOSITE IMAGE", HAS_ACQ_CONTEXT, DOSE + " CONTAINER")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row("TEXT CODE NUM COMPOSITE", HAS_PROPERTIES, DOSE + " COMPOSITE IMAGE CONTAINER")
        .row("PNAME", HAS_PROPERTIES, PERSON)
        .row(TEXTUAL, INFERRED_FROM, "TEXT CODE NUM DATETIME UIDREF COMPOSITE IMAGE CONTAINER");
  }

  private static RelationshipTable acquisitionContext() {
    return RelationshipTable.over(
            "TEXT CODE NUM DATETIME DATE TIME UIDREF PNAME SCOORD3D CONTAINER")
        .row("CONTAINER", CONTAINS, "TEXT CODE NUM DATETIME TIME UIDREF PNAME CONTAINER")
        .row("CONTAINER", HAS_OBS_CONTEXT, SIMPLE + " CONTAINER")
        .row("CODE", HAS_OBS_CONTEXT, "CODE")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row("CODE", HAS_PROPERTIES, "CODE DATETIME NUM SCOORD3D TEXT");
  }

  private static RelationshipTable simplifiedAdultEcho() {
    return RelationshipTable.over(DOSE + " COMPOSITE IMAGE WAVEFORM SCOORD TCOORD CONTAINER")
        .row("CONTAINER", CONTAINS, DOSE + " CONTAINER")
        .row("CONTAINER TEXT CODE NUM", HAS_OBS_CONTEXT, DOSE + " COMPOSITE")
        .row("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .row("CONTAINER", HAS_ACQ_CONTEXT, DOSE + " CONTAINER")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row(TEXTUAL, HAS_PROPERTIES, DOSE + " CONTAINER")
        .row(
            TEXTUAL,
            INFERRED_FROM,
            "TEXT CODE NUM DATETIME UIDREF CONTAINER IMAGE SCOORD WAVEFORM TCOORD")
        .row("SCOORD", SELECTED_FROM, "IMAGE")
        .row("TCOORD", SELECTED_FROM, "WAVEFORM");
  }

  private static RelationshipTable plannedImagingAgent() {
    return imagingAgent("TEXT CODE NUM DATETIME DATE UIDREF PNAME", "", "CONTAINER NUM", "");
  }

  private static RelationshipTable performedImagingAgent() {
    return imagingAgent(
        "TEXT CODE NUM DATETIME DATE UIDREF PNAME",
        " COMPOSITE",
        "CONTAINER COMPOSITE IMAGE WAVEFORM NUM",
        " COMPOSITE IMAGE WAVEFORM");
  }

  private static RelationshipTable imagingAgent(
      String simple, String context, String acquired, String objects) {
    return RelationshipTable.over(simple + objects + " CONTAINER")
        .row("CONTAINER", CONTAINS, "*")
        .row("CONTAINER TEXT CODE NUM", HAS_OBS_CONTEXT, simple + context)
        .row("CONTAINER", HAS_OBS_CONTEXT, "CONTAINER")
        .row(acquired, HAS_ACQ_CONTEXT, simple + " CONTAINER")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row(TEXTUAL, HAS_PROPERTIES, "*")
        .row("PNAME", HAS_PROPERTIES, "TEXT CODE DATETIME DATE UIDREF PNAME")
        .row(TEXTUAL, INFERRED_FROM, "*");
  }

  private static RelationshipTable implantationPlan() {
    return RelationshipTable.over("TEXT CODE NUM DATE UIDREF PNAME COMPOSITE IMAGE CONTAINER")
        .row("CONTAINER", CONTAINS, "TEXT CODE NUM UIDREF COMPOSITE IMAGE CONTAINER")
        .row("CONTAINER", HAS_OBS_CONTEXT, "TEXT CODE NUM DATE UIDREF PNAME COMPOSITE CONTAINER")
        .row("*", HAS_CONCEPT_MOD, "TEXT CODE")
        .row("TEXT CODE NUM IMAGE UIDREF COMPOSITE", HAS_PROPERTIES, "COMPOSITE");
  }

  private static RelationshipTable spectaclePrescription() {
    return RelationshipTable.over("TEXT CODE NUM CONTAINER").row("CONTAINER", CONTAINS, "*");
  }

  private static RelationshipTable macularGrid() {
    return RelationshipTable.over("TEXT CODE NUM DATE UIDREF PNAME IMAGE CONTAINER")
        .row("CONTAINER", HAS_OBS_CONTEXT, "CODE PNAME TEXT UIDREF DATE NUM CONTAINER")
        .row("CONTAINER", CONTAINS, "CONTAINER NUM TEXT CODE")
        .row("*", HAS_CONCEPT_MOD, "CODE")
        .row("NUM", HAS_OBS_CONTEXT, "TEXT")
        .row("NUM", INFERRED_FROM, "IMAGE");
  }

  private static RelationshipTable waveformAnnotation() {
    return RelationshipTable.over(SIMPLE + " WAVEFORM TCOORD CONTAINER")
        .row("CONTAINER", CONTAINS, "TEXT CODE NUM TCOORD WAVEFORM CONTAINER")
        .row(
            "CONTAINER TEXT CODE NUM", HAS_OBS_CONTEXT, "CODE PNAME TEXT UIDREF DATE NUM CONTAINER")
        .row("CONTAINER WAVEFORM", HAS_ACQ_CONTEXT, "CODE DATE TIME DATETIME NUM UIDREF")
        .row("CONTAINER TEXT CODE NUM", HAS_CONCEPT_MOD, "TEXT CODE")
        .row(TEXTUAL, HAS_PROPERTIES, TEXTUAL)
        .rowEither(TEXTUAL, INFERRED_FROM, "WAVEFORM TCOORD")
        .rowEither("TCOORD", SELECTED_FROM, "WAVEFORM");
  }

  /**
   * For what is known to use relationships by value only: no value type and no relationship is
   * objected to.
   */
  private static RelationshipTable anyByValue() {
    RelationshipTable table = RelationshipTable.over("*");
    for (RelationshipType type : RelationshipType.values()) {
      table.row("*", type, "*");
    }
    return table;
  }

  /** For the retired trial classes, whose tables left the standard. */
  private static RelationshipTable any() {
    RelationshipTable table = RelationshipTable.over("*");
    for (RelationshipType type : RelationshipType.values()) {
      table.rowEither("*", type, "*");
    }
    return table;
  }
}
