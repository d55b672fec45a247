package io.uprava.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.uprava.common.health.HealthCheck;
import io.uprava.common.i18n.Texts;
import java.util.List;

/** No health check reaches a person as a bare key. */
@AnalyzeClasses(packages = "io.uprava", importOptions = DoNotIncludeTests.class)
class HealthCheckTextsTest {

  @ArchTest
  static void everyHealthCheckHasANameForPeople(JavaClasses classes)
      throws ReflectiveOperationException {
    List<JavaClass> checks =
        classes.stream()
            .filter(type -> type.isAssignableTo(HealthCheck.class) && !type.isInterface())
            .toList();
    assertThat(checks).hasSizeGreaterThan(5);
    Texts texts = new Texts();
    for (JavaClass check : checks) {
      var constructor = check.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      String name = ((HealthCheck) constructor.newInstance()).name();
      assertThat(texts.has("overview.check." + name)).as(name).isTrue();
    }
  }
}
