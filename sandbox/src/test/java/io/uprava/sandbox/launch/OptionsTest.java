package io.uprava.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.sandbox.environment.StartFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static final Path HOME = Path.of("/opt/uprava");
  private static final Path HERE = Path.of("/home/anna");

  @Test
  void hasTheDocumentedDefaults() {
    assertThat(parse())
        .isEqualTo(
            new Options(
                8080, 8025, 1025, 8090, 5433, 0, Path.of("/opt/uprava/data"), false, false));
  }

  @Test
  void readsEveryOption() {
    Options options =
        parse(
            "--port=9000",
            "--mail-port",
            "9001",
            "--smtp-port",
            "9002",
            "--sandbox-port=9003",
            "--database-port",
            "9004",
            "--debug",
            "9005",
            "--data",
            "kept",
            "--without-sandbox",
            "--rebuild");
    assertThat(options)
        .isEqualTo(
            new Options(
                9000, 9001, 9002, 9003, 9004, 9005, Path.of("/home/anna/kept"), true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "--colour=red, options.unknown",
    "stray, options.unknown",
    "--port, options.value-missing",
    "--data=, options.value-missing",
    "--port=eighty, options.not-a-port",
    "--port=0, options.not-a-port",
    "--mail-port=65536, options.not-a-port",
    "--rebuild=now, options.no-value-wanted",
  })
  void refusesWhatItDoesNotUnderstand(String argument, String key) {
    assertThatThrownBy(() -> parse(argument))
        .isInstanceOfSatisfying(
            StartFailure.class,
            failure -> {
              assertThat(failure.key()).isEqualTo(key);
              assertThat(failure.aboutOptions()).isTrue();
              assertThat(failure).hasMessageContaining(argument.replaceFirst("=.*", ""));
            });
  }

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), HOME, HERE);
  }
}
