package io.uprava.common.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The container's secrets: a folder with one file for each, named like the property it fills. Read
 * at every call, so that a secret that was replaced is in force without a redeploy. The servers
 * have sources of this kind themselves; <code>docs/decisions/0100</code> tells why they are not
 * used.
 */
public final class SecretsDirectory implements ConfigSource {

  /** System property that names the folder; without it the environment does. */
  static final String PROPERTY = "uprava.secrets.dir";

  static final String VARIABLE = "UPRAVA_SECRETS_DIR";

  /** Above system properties (400): no default may ever win over a secret. */
  private static final int ORDINAL = 450;

  private static final System.Logger LOG = System.getLogger(SecretsDirectory.class.getName());

  private final Path folder;
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  /** Takes the folder that the container names; without one there are no secrets. */
  public SecretsDirectory() {
    this(System.getProperty(PROPERTY, System.getenv(VARIABLE)));
  }

  SecretsDirectory(String folder) {
    this.folder = folder == null || folder.isBlank() ? null : Path.of(folder);
  }

  @Override
  public String getName() {
    return "secrets in " + folder;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public Set<String> getPropertyNames() {
    if (folder == null || !Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(SecretsDirectory::mayBeNamed)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      LOG.log(System.Logger.Level.ERROR, "{0} cannot be listed: {1}", folder, unreadable);
      return Set.of();
    }
  }

  /**
   * The file's text without the line break at its end, or null when there is no such file.
   *
   * @throws UnreadableSecret when there is one that cannot be read, or was one before the folder
   *     went
   */
  @Override
  public String getValue(String name) {
    if (folder == null || !mayBeNamed(name)) {
      return null;
    }
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      requireFolder(name);
      return null;
    }
    try {
      String text = Files.readString(file).stripTrailing();
      given.add(name);
      return text;
    } catch (NoSuchFileException takenAway) {
      return null;
    } catch (IOException unreadable) {
      throw new UnreadableSecret(file, unreadable);
    }
  }

  /** What was given is not taken back by a folder that is gone or closed to us. */
  private void requireFolder(String name) {
    if (given.contains(name) && !(Files.isDirectory(folder) && Files.isExecutable(folder))) {
      throw new UnreadableSecret(folder.resolve(name), new NoSuchFileException(folder.toString()));
    }
  }

  /** Hidden files are those of an editor or of a volume, other folders are nobody's secrets. */
  private static boolean mayBeNamed(String name) {
    return !name.startsWith(".") && name.indexOf('/') < 0 && name.indexOf('\0') < 0;
  }
}
