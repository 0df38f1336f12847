package org.dicomsr.examples;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that keep the modules apart. This module sees all the others, so they stand here. */
class ArchitectureTests {
  private static final String MODEL = "org.dicomsr.model..";
  private static final String TEMPLATES = "org.dicomsr.templates..";
  private static final String INDEX = "org.dicomsr.index..";
  private static final String FILTER = "org.dicomsr.filter..";
  private static final String EXAMPLES = "org.dicomsr.examples..";
  private static final String[] LIBRARIES = {MODEL, TEMPLATES, INDEX, FILTER};
  private static final String INTERNAL = "org.dicomsr..internal..";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dicomsr");

  /** Without this the rules below could hold for want of anything to look at. */
  @ParameterizedTest
  @ValueSource(strings = {"model", "templates", "index", "filter", "examples"})
  void everyModuleIsLookedAt(String module) {
    assertThat(CODE.stream().map(JavaClass::getPackageName))
        .anyMatch(name -> name.equals("org.dicomsr." + module));
  }

  @Test
  void theRulesHaveCodeToJudge() {
    assertThat(CODE.stream().filter(resideInAPackage(MODEL)).count()).isGreaterThan(20);
  }

  @Test
  void aModuleUsesOnlyModulesBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy(MODEL)
        .layer("templates")
        .definedBy(TEMPLATES)
        .layer("index")
        .definedBy(INDEX)
        .layer("filter")
        .definedBy(FILTER)
        .layer("examples")
        .definedBy(EXAMPLES)
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("templates")
        .mayOnlyAccessLayers("model")
        .whereLayer("index")
        .mayOnlyAccessLayers("model", "templates")
        .whereLayer("filter")
        .mayOnlyAccessLayers("model", "templates", "index")
        .check(CODE);
  }

  @Test
  void packagesDoNotUseEachOtherInCircles() {
    slices().matching("org.dicomsr.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .should(
            be(
                describe(
                    "in a @NullMarked package",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .check(CODE);
  }

  @Test
  void librariesNeitherPrintNorExit() {
    noClasses()
        .that()
        .resideInAnyPackage(LIBRARIES)
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CODE);
  }

  @Test
  void luceneStaysInside() {
    noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CODE);
  }

  @Test
  void jacksonStaysWhereFilesAreReadAndWritten() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.dicomsr.model.dicom.json..",
            "org.dicomsr.templates..",
            "org.dicomsr.index.json..",
            "org.dicomsr.filter.export..",
            INTERNAL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
        .check(CODE);
  }

  @Test
  void picocliStaysInTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dicomsr.examples.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CODE);
  }

  @Test
  void nothingPublicMentionsAnInternalType() {
    codeUnits()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(INTERNAL)
        .should()
        .notHaveRawReturnType(resideInAPackage(INTERNAL))
        .andShould()
        .notHaveRawParameterTypes(anyElementThat(resideInAPackage(INTERNAL)))
        .check(CODE);
  }

  /**
   * One exception: searching takes the fields, terms and joins of the index as they are, and
   * catalogues compare texts as its terms do. A public way to them would name Lucene's types, or
   * hide what makes answers fast.
   */
  @ParameterizedTest
  @ValueSource(strings = {"model", "templates", "index", "filter"})
  void internalPackagesServeTheirOwnModuleOnly(String module) {
    String own = "org.dicomsr." + module + "..";
    noClasses()
        .that()
        .resideOutsideOfPackages(
            module.equals("index")
                ? new String[] {
                  own, "org.dicomsr.filter.internal..", "org.dicomsr.filter.catalogue.."
                }
                : new String[] {own})
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dicomsr." + module + "..internal..")
        .check(CODE);
  }
}
