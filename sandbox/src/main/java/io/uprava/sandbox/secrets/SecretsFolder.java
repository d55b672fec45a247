package io.uprava.sandbox.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A folder of secrets, one file each, named like the MicroProfile Config property it fills. A file
 * that exists is never written again unless by {@link #replace}: whatever was signed or encrypted
 * with it must stay readable.
 */
public final class SecretsFolder {

  /** The key with which the application calls Stripe. */
  public static final String STRIPE_KEY = "stripe.api.key";

  /** The secrets Stripe signs events with, one per line. */
  public static final String STRIPE_WEBHOOK_SECRETS = "stripe.webhook.secrets";

  /** The secret of the application at Meta. */
  public static final String INSTAGRAM_SECRET = "instagram.app.secret";

  private static final String TINK_KEYSET = "uprava.tink.keyset";
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  /** Takes {@code folder}, making it when needed; only its owner may look inside. */
  public SecretsFolder(Path folder) throws IOException {
    this.folder = folder;
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectory(folder, OWNER_ONLY_FOLDER);
    }
    Files.setPosixFilePermissions(folder, OWNER_ONLY_FOLDER.value());
  }

  /** Makes every secret the application needs that is not there yet. */
  public void fill() throws IOException {
    SecureRandom random = new SecureRandom();
    keep("uprava.jwt.signing.keys", NewSecret::signingKey);
    keep("uprava.otp.pepper", () -> NewSecret.bytes(random, 32));
    keep(TINK_KEYSET, () -> NewSecret.tinkKeyset(random));
    keep("uprava.backup.key", () -> NewSecret.bytes(random, 32));
  }

  /** Makes what the application and the emulator of Stripe share, where it is not there yet. */
  public void fillForStripe() throws IOException {
    SecureRandom random = new SecureRandom();
    keep(STRIPE_KEY, () -> "sk_test_" + NewSecret.letters(random, 24));
    keep(STRIPE_WEBHOOK_SECRETS, () -> "whsec_" + NewSecret.letters(random, 32));
  }

  /** Makes what the application and the emulators of connections share, where it is not there. */
  public void fillForConnections() throws IOException {
    SecureRandom random = new SecureRandom();
    for (String provider : List.of("amocrm", "kommo")) {
      keep(clientId(provider), () -> UUID.randomUUID().toString());
      keep(clientSecret(provider), () -> NewSecret.letters(random, 64));
    }
    keep(INSTAGRAM_SECRET, () -> NewSecret.letters(random, 32));
  }

  /** Name of the secret that tells which integration the application is at a provider. */
  public static String clientId(String provider) {
    return provider + ".client.id";
  }

  /** Name of the secret with which the application proves that. */
  public static String clientSecret(String provider) {
    return provider + ".client.secret";
  }

  /** The key with which the application encrypts values of rows. */
  public String tinkKeyset() throws IOException {
    return read(TINK_KEYSET);
  }

  /** The password of the embedded database's users, made at the first call. */
  public String databasePassword() throws IOException {
    return keep("database.password", () -> NewSecret.password(new SecureRandom()));
  }

  /** The value of secret {@code name}; {@code maker} is asked only when there is none. */
  public String keep(String name, Supplier<String> maker) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      store(file, maker.get());
    }
    return read(name);
  }

  /** The value of secret {@code name}, which must be there. */
  public String read(String name) throws IOException {
    return Files.readString(folder.resolve(name)).strip();
  }

  /** Puts another value in place of a secret; a crash leaves the one or the other. */
  public void replace(String name, String value) throws IOException {
    Path draft = draft(value);
    try {
      Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Where the secrets are. */
  public Path path() {
    return folder;
  }

  /** Written aside and linked into place, so that a crash leaves a whole secret or none. */
  private void store(Path file, String value) throws IOException {
    Path draft = draft(value);
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path draft(String value) throws IOException {
    Path draft = Files.createTempFile(folder, ".new-", "", OWNER_ONLY_FILE);
    return Files.writeString(draft, value, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
  }
}
