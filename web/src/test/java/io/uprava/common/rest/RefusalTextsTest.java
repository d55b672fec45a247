package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.i18n.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No refusal reaches a person as a bare key. */
class RefusalTextsTest {

  private static final Pattern REFUSAL =
      Pattern.compile(
          "new (?:NotFound|Conflict|RuleViolation|Forbidden|NotAuthenticated|RemoteFailure"
              + "|TooManyRequests)"
              + "\\(\\s*\"([a-z0-9-]+)\"");

  private final Texts texts = new Texts();

  @Test
  void everyRefusalInTheSourcesHasASentence() throws IOException {
    Set<String> missing = new TreeSet<>();
    int seen = 0;
    for (String module : new String[] {"persistence", "ejb", "web"}) {
      for (Path source : sources(Path.of("..", module, "src", "main", "java"))) {
        Matcher refusal = REFUSAL.matcher(Files.readString(source));
        while (refusal.find()) {
          seen++;
          if (!texts.has("error." + refusal.group(1))) {
            missing.add(refusal.group(1) + " in " + source.getFileName());
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(missing).isEmpty();
  }

  @Test
  void everyStatusHasATitleAndASentence() {
    for (int status :
        new int[] {
          400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 416, 429, 431, 500, 502, 503
        }) {
      assertThat(texts.has("problem." + status)).as("problem.%s", status).isTrue();
      assertThat(texts.has("error." + ProblemStatus.code(status))).as("%s", status).isTrue();
    }
  }

  private static Iterable<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
