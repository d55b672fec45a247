package io.uprava.servers;

import java.io.IOException;
import java.nio.file.Path;

/** Something to add to a release that is already packed. */
interface Addition {

  /** Names it. */
  String id();

  /** Copies an EAR or WAR with this in it. */
  void append(Path from, Path to) throws IOException;
}
