package dev.touchstone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "dev.touchstone.";
  private static final String TABLES = ROOT + "base.db.";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.touchstone");

  @Test
  void onlySearchImportsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.touchstone.search..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("another search engine must be a change of one room")
        .check(CODE);
  }

  @Test
  void theTrainerImportsNoOtherRoom() {
    noClasses()
        .that()
        .resideInAPackage("dev.touchstone.trainer..")
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<JavaClass>("are in a room") {
              @Override
              public boolean test(JavaClass type) {
                return type.getPackageName().startsWith("dev.touchstone")
                    && !type.getPackageName().startsWith("dev.touchstone.trainer")
                    && !type.getPackageName().startsWith("dev.touchstone.client");
              }
            })
        .because(
            "it is a program of its own that talks to the server like any other, with the client"
                + " that any other may use")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void theClientNeedsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("dev.touchstone.client..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.touchstone.client..")
        .because("it is meant to be taken into programs that have nothing of Touchstone")
        .check(CODE);
  }

  @Test
  void roomsTouchOnlyTheirOwnTables() {
    classes()
        .that()
        .resideOutsideOfPackage("dev.touchstone.base.db..")
        .should(useOnlyTablesOfTheirRoom())
        .because("what a room keeps is reached through its services")
        .check(CODE);
  }

  @Test
  void viewsArePackagePrivate() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .and()
        .doNotHaveSimpleName("LoginView")
        .should()
        .bePackagePrivate()
        .because("other rooms link to an address, never to a class")
        .check(CODE);
  }

  @Test
  void everyViewSaysWhoMayOpenIt() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should()
        .beAnnotatedWith(jakarta.annotation.security.PermitAll.class)
        .orShould()
        .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(com.vaadin.flow.server.auth.AnonymousAllowed.class)
        .because("a view without an answer would be refused to all, or worse")
        .check(CODE);
  }

  @Test
  void nobodyPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.touchstone.trainer..",
            "dev.touchstone.worker..",
            "dev.touchstone.catalog.table..",
            "dev.touchstone.base.control..")
        .and()
        .doNotHaveSimpleName("ScoreCommand")
        .should()
        .accessField(System.class, "out")
        .because("the log has times, levels and names; programs of their own print")
        .check(CODE);
  }

  private static ArchCondition<JavaClass> useOnlyTablesOfTheirRoom() {
    return new ArchCondition<>("use only tables of their room") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isForeignTable(type, dependency))
            .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
      }
    };
  }

  private static boolean isForeignTable(JavaClass user, Dependency dependency) {
    String target = dependency.getTargetClass().getName();
    if (!target.startsWith(TABLES + "tables.")) return false;
    String table = dependency.getTargetClass().getSimpleName().toLowerCase(Locale.ROOT);
    return !table.startsWith(roomOf(user));
  }

  private static String roomOf(JavaClass type) {
    String rest =
        type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length()));
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
