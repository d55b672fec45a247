package io.uprava.sandbox.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFolderTest {

  @TempDir Path temp;

  @Test
  void makesEverySecretTheApplicationNeedsForItsOwnerOnly() throws IOException {
    new SecretsFolder(folder()).fill();
    assertThat(contents().keySet())
        .containsExactlyInAnyOrder(
            "uprava.backup.key",
            "uprava.jwt.signing.keys",
            "uprava.otp.pepper",
            "uprava.tink.keyset");
    assertThat(mode(folder())).isEqualTo("rwx------");
    for (String name : contents().keySet()) {
      assertThat(mode(folder().resolve(name))).as(name).isEqualTo("rw-------");
    }
  }

  @Test
  void writesNoLineBreakAtTheEndOfASecret() throws IOException {
    new SecretsFolder(folder()).fill();
    assertThat(contents().values()).allSatisfy(value -> assertThat(value).isEqualTo(value.strip()));
  }

  @Test
  void neverWritesOverASecret() throws IOException {
    new SecretsFolder(folder()).fill();
    Files.writeString(folder().resolve("uprava.otp.pepper"), "mine");
    Map<String, String> before = contents();
    SecretsFolder again = new SecretsFolder(folder());
    again.fill();
    assertThat(contents()).isEqualTo(before);
    assertThat(again.keep("uprava.otp.pepper", () -> "another")).isEqualTo("mine");
  }

  @Test
  void closesAFolderThatWasOpenToOthers() throws IOException {
    Files.createDirectory(folder());
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    new SecretsFolder(folder());
    assertThat(mode(folder())).isEqualTo("rwx------");
  }

  @Test
  void signingKeyIsAnRsaKeyOf2048Bits() throws GeneralSecurityException {
    List<String> lines = NewSecret.signingKey().lines().toList();
    assertThat(lines.get(0)).isEqualTo("-----BEGIN PRIVATE KEY-----");
    byte[] encoded =
        Base64.getDecoder().decode(String.join("", lines.subList(1, lines.size() - 1)));
    RSAPrivateKey key =
        (RSAPrivateKey)
            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    assertThat(key.getModulus().bitLength()).isEqualTo(2048);
  }

  private Path folder() {
    return temp.resolve("secrets");
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
