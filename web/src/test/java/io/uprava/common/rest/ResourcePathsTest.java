package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every operation can be reached. JAX-RS decides for one class path by the request alone, the one
 * with the most literal letters, and never looks into another class when that one has no such
 * method (Jakarta RESTful Web Services 3.1, 3.7.2).
 */
class ResourcePathsTest {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*([^}]+))?}");
  private static final String VALUE = "01a1feef-d653-7b93-a82f-f8548a99fc8d";

  @Test
  void noPathOfAClassHidesAnOperationOfAnother() {
    for (Class<?> resource : resources()) {
      String own = resource.getAnnotation(Path.class).value();
      operations(resource)
          .forEach(
              operation ->
                  assertThat(chosen(requestOf(own, operation)))
                      .as("class path for %s", operation)
                      .isEqualTo(own));
    }
  }

  @Test
  void aTemplateBesideAFixedPathWouldBeFound() {
    assertThat(expression("things/{id}").matcher("things/1/parts").matches()).isTrue();
    assertThat(expression("things/{id}").matcher("things").matches()).isFalse();
    assertThat(expression("{kind: a|b}/off").matcher("b/off").matches()).isTrue();
    assertThat(literals("things/{id}")).isGreaterThan(literals("things"));
  }

  private static List<Class<?>> resources() {
    return new RestApplication()
        .getClasses().stream()
            .filter(type -> type.isAnnotationPresent(Path.class))
            .<Class<?>>map(type -> type)
            .toList();
  }

  private static Stream<Method> operations(Class<?> resource) {
    return Stream.of(resource.getDeclaredMethods())
        .filter(
            method ->
                Stream.of(method.getAnnotations())
                    .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)));
  }

  private static String requestOf(String classPath, Method operation) {
    Path path = operation.getAnnotation(Path.class);
    return filled(path == null ? classPath : classPath + "/" + path.value());
  }

  private static String filled(String path) {
    return TEMPLATE
        .matcher(path)
        .replaceAll(
            template -> {
              String choices = template.group(1);
              return choices == null || !choices.matches("\\w+(\\|\\w+)*")
                  ? VALUE
                  : choices.split("\\|")[0];
            });
  }

  private static String chosen(String request) {
    return resources().stream()
        .map(type -> type.getAnnotation(Path.class).value())
        .filter(path -> expression(path).matcher(request).matches())
        .max(
            Comparator.comparingInt(ResourcePathsTest::literals)
                .thenComparing(path -> path.split("\\{", -1).length))
        .orElseThrow();
  }

  private static Pattern expression(String path) {
    StringBuilder regex = new StringBuilder();
    Matcher template = TEMPLATE.matcher(path);
    int end = 0;
    while (template.find()) {
      String allowed = template.group(1) == null ? "[^/]+" : template.group(1);
      regex.append(Pattern.quote(path.substring(end, template.start())));
      regex.append('(').append(allowed).append(')');
      end = template.end();
    }
    return Pattern.compile(regex + Pattern.quote(path.substring(end)) + "(/.*)?");
  }

  private static int literals(String path) {
    return TEMPLATE.matcher(path).replaceAll("").length();
  }
}
