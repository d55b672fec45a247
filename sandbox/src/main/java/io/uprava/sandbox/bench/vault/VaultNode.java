package io.uprava.sandbox.bench.vault;

import java.nio.file.Path;

/** One node of the installation. */
public interface VaultNode extends Killable {

  /** Where it serves HTTP. */
  int port();

  /** Its folder for what outlives a restart. */
  Path data();
}
