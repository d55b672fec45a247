package io.uprava.common.config;

import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What the container tells of backups of the vault. Without a key there are none. */
@ApplicationScoped
public class BackupSettings {

  /** Length of a key in bytes. */
  public static final int KEY_BYTES = 32;

  static final String KEY = "uprava.backup.key";
  static final String DIR = "uprava.backup.dir";
  static final String DAYS = "uprava.backup.days";

  private static final int USUAL_DAYS = 30;

  @Inject Config config;
  @Inject ConnectionSettings connections;

  /**
   * Keys, each the base64 of 32 bytes. The first one encrypts, all of them open; empty when there
   * are none.
   */
  public List<Secret> keys() {
    String text = config.getOptionalValue(KEY, String.class).orElse("");
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(key -> !key.isEmpty())
        .map(Secret::new)
        .toList();
  }

  /** Folder of the files: the setting, else {@code backups} in the folder of data. */
  public Path folder() {
    return config
        .getOptionalValue(DIR, String.class)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .orElseGet(() -> connections.dataFolder().resolve("backups"));
  }

  /** For how many days files are kept. */
  public int days() {
    int days = config.getOptionalValue(DAYS, Integer.class).orElse(USUAL_DAYS);
    if (days < 1) {
      throw new IllegalArgumentException(DAYS);
    }
    return days;
  }

  /**
   * @throws IllegalArgumentException when a setting cannot be read
   */
  void requireWellFormed() {
    days();
    for (Secret key : keys()) {
      if (Base64.getDecoder().decode(key.reveal()).length != KEY_BYTES) {
        throw new IllegalArgumentException(KEY);
      }
    }
  }
}
