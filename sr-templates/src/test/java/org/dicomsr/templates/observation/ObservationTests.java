package org.dicomsr.templates.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.dicom.PersonName;
import org.junit.jupiter.api.Test;

/** Who observed what in whom, and in which language. */
class ObservationTests {
  private static final CodedConcept TITLE =
      CodedConcept.of("126000", "DCM", "Imaging Measurement Report");

  private static ContentNode written(Consumer<ContainerBuilder> inside) {
    return ContentTree.of(ContainerBuilder.root(TITLE, inside)).root();
  }

  @Test
  void observersStandSideBySide() {
    PersonObserver person =
        PersonObserver.of(PersonName.parse("Reader^Rita")).withOrganization("Centre");
    DeviceObserver device = DeviceObserver.of("2.25.1", "Finder").withManufacturer("Maker");
    PersonObserver other = PersonObserver.of(PersonName.parse("Other^Otto"));
    ObservationContext context =
        ObservationContext.of(person, device, other)
            .withProcedure(ProcedureStudyContext.of("2.25.2"))
            .withSubject(FetusSubject.of("A").withNumberOfFetuses(2));

    ContentNode root = written(context::writeTo);

    assertThat(ObserverContext.from(root)).containsExactly(person, device, other);
    assertThat(ObservationContext.from(root)).isEqualTo(context);
  }

  @Test
  void languageIsThatOfALocale() {
    Language english = Language.of(Locale.US);

    assertThat(english.language()).isEqualTo(CodedConcept.of("en-US", "RFC5646", "English (US)"));
    assertThat(Language.from(written(english::writeTo))).contains(english);
  }
}
