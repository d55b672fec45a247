package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** The generated description holds every resource there is. */
class ApiDescriptionTest {

  @Test
  void describesEveryOperationUnderANameOfItsOwn() throws IOException {
    String description = description();
    Set<String> names = new HashSet<>();
    for (Method method : operations()) {
      Operation operation = method.getAnnotation(Operation.class);
      assertThat(operation).as(method.toString()).isNotNull();
      assertThat(operation.summary()).as(method.toString()).isNotBlank();
      assertThat(names.add(operation.operationId())).as(operation.operationId()).isTrue();
      assertThat(description).contains("operationId: " + operation.operationId() + "\n");
    }
    assertThat(names).hasSizeGreaterThan(30);
  }

  @Test
  void namesFieldsAndConstantsAsTheWireDoes() throws IOException {
    assertThat(description())
        .contains("challenge_id:", "next_cursor:", "- accountant", "application/problem+json")
        .doesNotContain("challengeId", "ACCOUNTANT");
  }

  private static List<Method> operations() {
    return new RestApplication()
        .getClasses().stream()
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(ApiDescriptionTest::answersHttp)
            .toList();
  }

  private static boolean answersHttp(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
  }

  private static String description() throws IOException {
    try (InputStream file =
        ApiDescriptionTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
