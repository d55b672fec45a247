package io.uprava.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/secrets} and {@code deploy/rotate-keys}. */
class KeyFilesTest {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----");

  @TempDir Path temp;

  private Command command;

  @BeforeEach
  void takeAToolThatMakesKeysInNoTime() throws Exception {
    command = new Command(temp);
    command.tool(
        "openssl",
        """
        case $1 in
          genpkey)
            printf '%s\\n' '-----BEGIN PRIVATE KEY-----' "$RANDOM$RANDOM$RANDOM$RANDOM" \\
              '-----END PRIVATE KEY-----'
            ;;
          *)
            export PATH=${PATH#*:}
            exec openssl "$@"
            ;;
        esac""");
  }

  @Test
  void promotesAKeyOnceSoThatTheOldOneDoesNotSignAgain() throws Exception {
    secrets();
    String old = keys().get(0);
    rotate("signing", "add");
    String added = keys().get(1);
    rotate("signing", "promote");
    assertThat(keys()).containsExactly(added, old);

    Command.Outcome again = rotate("signing", "promote");

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.output()).contains("the newest one signs already");
    assertThat(keys()).containsExactly(added, old);
    rotate("signing", "prune");
    assertThat(keys()).containsExactly(added);
    assertThat(signingKeys()).content().endsWith("-----").doesNotContain("#");
  }

  @Test
  void keepsTheModeOfAFileAndWhatItWas() throws Exception {
    secrets();
    String before = Files.readString(signingKeys());
    Files.setPosixFilePermissions(signingKeys(), PosixFilePermissions.fromString("rw-r-----"));

    rotate("signing", "add");

    assertThat(mode(signingKeys())).isEqualTo("rw-r-----");
    try (var files = Files.list(folder())) {
      assertThat(files.filter(file -> file.toString().contains(".before-")))
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent(before));
    }
  }

  @Test
  void keepsWhatTheFileWasBeforeEachOfTwoStepsOfOneSecond() throws Exception {
    secrets();
    command.tool("date", "printf '20260101-000000'");
    String first = Files.readString(signingKeys());
    rotate("signing", "add");
    String second = Files.readString(signingKeys());

    rotate("signing", "promote");

    String kept = "." + signingKeys().getFileName() + ".before-20260101-000000";
    assertThat(folder().resolve(kept)).hasContent(first);
    assertThat(folder().resolve(kept + "-2")).hasContent(second);
  }

  @Test
  void letsAGroupReadTheSecretsOfAFolderItMayEnter() throws Exception {
    Files.createDirectory(folder());
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-x---"));

    secrets();

    assertThat(mode(folder())).isEqualTo("rwxr-x---");
    assertThat(mode(signingKeys())).isEqualTo("rw-r-----");
  }

  @Test
  void closesAFolderThatIsOpenToEveryone() throws Exception {
    Files.createDirectory(folder());
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

    secrets();

    assertThat(mode(folder())).isEqualTo("rwx------");
    assertThat(mode(signingKeys())).isEqualTo("rw-------");
  }

  private void secrets() throws Exception {
    Command.Outcome made = command.run(Command.deploy("secrets"), folder());
    assertThat(made.code()).as(made.output()).isZero();
  }

  private Command.Outcome rotate(String kind, String step) throws Exception {
    return command.run(Command.deploy("rotate-keys"), folder(), kind, step);
  }

  private List<String> keys() throws Exception {
    return KEY.matcher(Files.readString(signingKeys())).results().map(MatchResult::group).toList();
  }

  private Path signingKeys() {
    return folder().resolve("uprava.jwt.signing.keys");
  }

  private Path folder() {
    return temp.resolve("keys");
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
