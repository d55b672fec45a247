package io.uprava.sandbox.emulator.stripe.events;

import io.uprava.sandbox.emulator.stripe.account.Ids;
import io.uprava.sandbox.secrets.SecretsFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The secrets in the file the application reads too, one per line; edits by hand count at once. */
public final class FileSecrets implements WebhookSecrets {

  private final SecretsFolder folder;
  private final String name;

  /**
   * @param name of the secret whose lines these are
   */
  public FileSecrets(SecretsFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  @Override
  public synchronized List<String> active() {
    try {
      return folder.read(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public synchronized void roll() {
    List<String> all = new ArrayList<>(active());
    all.add(0, "whsec_" + Ids.draw(32));
    write(all);
  }

  @Override
  public synchronized void dropOld() {
    write(active().subList(0, 1));
  }

  private void write(List<String> secrets) {
    try {
      folder.replace(name, String.join("\n", secrets));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
