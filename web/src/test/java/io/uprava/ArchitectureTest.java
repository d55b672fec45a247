package io.uprava;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

/** Holds the shape of the house: who may call whom, and what a name promises. */
@AnalyzeClasses(packages = "io.uprava", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule featuresDoNotFormCycles =
      slices()
          .matching("io.uprava.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage("io.uprava.common.."), resideInAPackage("io.uprava.."))
          .ignoreDependency(
              resideInAPackage("io.uprava.."), resideInAPackage("io.uprava.common.."));

  @ArchTest
  static final ArchRule theGroundKnowsNoFeature =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.uprava.common.entity..",
              "io.uprava.common.error..",
              "io.uprava.common.config..",
              "io.uprava.common.job..",
              "io.uprava.common.idempotency..",
              "io.uprava.common.json..",
              "io.uprava.common.network..",
              "io.uprava.common.paging..",
              "io.uprava.common.schema..",
              "io.uprava.common.secret..",
              "io.uprava.common.security..",
              "io.uprava.common.sql..",
              "io.uprava.common.time..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.uprava..").and(not(resideInAPackage("io.uprava.common.."))));

  /** Its methods look through every archive of the class path at each call. */
  @ArchTest
  static final ArchRule jsonIsNotLookedUpAtEachCall =
      noClasses().should().dependOnClassesThat().areAssignableTo(Json.class);

  @ArchTest
  static final ArchRule entitiesDependOnNothingAbove =
      noClasses()
          .that()
          .resideInAPackage("..entity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..service..", "..repository..", "..gateway..", "..rest..", "..page..");

  @ArchTest
  static final ArchRule repositoriesDependOnNoService =
      noClasses()
          .that()
          .resideInAPackage("..repository..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..service..", "..gateway..", "..rest..", "..page..");

  @ArchTest
  static final ArchRule servicesKnowNoEdge =
      noClasses()
          .that()
          .resideInAnyPackage("..service..", "..repository..", "..gateway..", "..entity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "..rest..", "..page..");

  @ArchTest
  static final ArchRule theEdgeDoesNotReachPastServices =
      noClasses()
          .that()
          .resideInAnyPackage("..rest..", "..page..")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule onlyRepositoriesHoldAnEntityManager =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(
              "..repository..", "io.uprava.common.job..", "io.uprava.common.idempotency..")
          .should()
          .haveRawType(EntityManager.class);

  @ArchTest
  static final ArchRule statelessBeansAreServices =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .should()
          .resideInAnyPackage("..service..", "..schema..", "..job..", "..idempotency..");

  @ArchTest
  static final ArchRule pathsAreServedByResources =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .resideInAPackage("..rest..");

  @ArchTest
  static final ArchRule repositoriesAreCalledSo =
      classes()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .should()
          .resideInAnyPackage(
              "..repository..", "io.uprava.common.job..", "io.uprava.common.idempotency..");

  @ArchTest
  static final ArchRule everyEntityHasAVersion =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .beAssignableTo(io.uprava.common.entity.BaseEntity.class);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Bean")
          .orShould()
          .haveSimpleNameEndingWith("Facade");

  @ArchTest
  static final ArchRule injectedFieldsCanBeSetByTests =
      noFields().that().areAnnotatedWith(Inject.class).should().bePrivate();

  /** More than five collaborators hide a concept that has no name yet. */
  @ArchTest
  static final ArchRule nobodyNeedsMoreThanFiveOthers =
      classes().should(haveAtMostInjectedFields(5));

  @ArchTest
  static final ArchRule jobsWaitForTheSchema =
      classes()
          .that()
          .areAnnotatedWith(Singleton.class)
          .and()
          .doNotHaveSimpleName("SchemaMigration")
          .and()
          .doNotHaveSimpleName("SettingsCheck")
          .should()
          .beAnnotatedWith(DependsOn.class);

  @ArchTest
  static final ArchRule nobodyWritesToTheConsole =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .that()
          .resideInAnyPackage("..service..", "..repository..", "..entity..", "..gateway..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static ArchCondition<JavaClass> haveAtMostInjectedFields(int most) {
    return new ArchCondition<>("have at most " + most + " injected fields") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long injected =
            type.getFields().stream().filter(field -> field.isAnnotatedWith(Inject.class)).count();
        String sentence = type.getName() + " has " + injected + " injected fields";
        events.add(new SimpleConditionEvent(type, injected <= most, sentence));
      }
    };
  }
}
