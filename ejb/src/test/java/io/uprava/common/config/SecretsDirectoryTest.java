package io.uprava.common.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsDirectoryTest {

  private static final String NAME = "uprava.otp.pepper";

  @TempDir Path folder;

  private ConfigSource secrets;

  @BeforeEach
  void open() {
    secrets = new SecretsDirectory(folder.toString());
  }

  @Test
  void givesTheTextOfTheFileWithoutTheLineBreakAnEditorLeft() throws IOException {
    write("one\ntwo\r\n");

    assertThat(secrets.getValue(NAME)).isEqualTo("one\ntwo");
    assertThat(secrets.getPropertyNames()).containsExactly(NAME);
    assertThat(secrets.getProperties()).containsEntry(NAME, "one\ntwo");
  }

  @Test
  void givesWhatWasWrittenAnewAndWhatTookAnothersPlace() throws IOException {
    write("old");
    secrets.getValue(NAME);
    write("new");
    assertThat(secrets.getValue(NAME)).isEqualTo("new");

    Path next = Files.writeString(folder.resolve(".next"), "newest");
    Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    assertThat(secrets.getValue(NAME)).isEqualTo("newest");

    Files.delete(folder.resolve(NAME));
    assertThat(secrets.getValue(NAME)).isNull();
  }

  @Test
  void letsNoOtherSourceStandInForAFileThatCannotBeRead() throws IOException {
    Files.write(folder.resolve(NAME), new byte[] {'k', 'e', 'y', (byte) 0xc3, '('});
    Files.writeString(folder.resolve("stripe.api.key"), "sk_test");

    assertThatThrownBy(() -> secrets.getValue(NAME))
        .isInstanceOf(UnreadableSecret.class)
        .hasMessageContaining(folder.resolve(NAME).toString())
        .hasMessageNotContaining("key");
    assertThat(secrets.getValue("stripe.api.key")).isEqualTo("sk_test");
  }

  @Test
  void takesAFolderThatIsGoneForNoWithdrawalOfWhatItGave() throws IOException {
    Path mounted = Files.createDirectory(folder.resolve("mounted"));
    ConfigSource within = new SecretsDirectory(mounted.toString());
    Files.writeString(mounted.resolve(NAME), "old");
    within.getValue(NAME);
    Files.move(mounted, folder.resolve("away"));

    assertThatThrownBy(() -> within.getValue(NAME)).isInstanceOf(UnreadableSecret.class);
    assertThat(within.getValue("stripe.api.key")).isNull();

    Files.move(folder.resolve("away"), mounted);
    assertThat(within.getValue(NAME)).isEqualTo("old");
  }

  @Test
  void followsTheLinksOfAVolumeThatIsReplacedAsAWhole() throws IOException {
    Path first = Files.createDirectory(folder.resolve("..first"));
    Files.writeString(first.resolve(NAME), "mounted");
    Files.createSymbolicLink(folder.resolve("..data"), first);
    Files.createSymbolicLink(folder.resolve(NAME), Path.of("..data", NAME));

    assertThat(secrets.getValue(NAME)).isEqualTo("mounted");
    assertThat(secrets.getPropertyNames()).containsExactly(NAME);
  }

  @Test
  void looksNeitherOutsideItsFolderNorAtHiddenFiles() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    ConfigSource within = new SecretsDirectory(inner.toString());
    write("outside");
    Files.writeString(inner.resolve(".before"), "former");
    Files.createDirectory(inner.resolve("deeper"));

    assertThat(within.getValue("../" + NAME)).isNull();
    assertThat(within.getValue(folder.resolve(NAME).toString())).isNull();
    assertThat(within.getValue(".before")).isNull();
    assertThat(within.getValue("deeper")).isNull();
    assertThat(within.getValue("")).isNull();
    assertThat(within.getValue("a\0b")).isNull();
    assertThat(within.getPropertyNames()).isEmpty();
  }

  @Test
  void hasNothingWithoutAFolder() {
    for (String none : new String[] {null, " ", folder.resolve("missing").toString()}) {
      ConfigSource without = new SecretsDirectory(none);

      assertThat(without.getValue(NAME)).isNull();
      assertThat(without.getPropertyNames()).isEmpty();
    }
  }

  @Test
  void outranksTheEnvironmentAndEverythingAReleaseBringsAlong() {
    assertThat(secrets.getOrdinal()).isGreaterThan(400);
  }

  @Test
  void isFoundByTheServers() {
    assertThat(ServiceLoader.load(ConfigSource.class))
        .hasAtLeastOneElementOfType(SecretsDirectory.class);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(NAME), text);
  }
}
