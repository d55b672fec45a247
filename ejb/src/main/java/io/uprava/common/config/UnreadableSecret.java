package io.uprava.common.config;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of a secret is there and cannot be read. What needs the secret stops: were it taken for
 * missing, another source or a secret entered in a page would take over unnoticed. Names the file,
 * never what is in it.
 */
public class UnreadableSecret extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnreadableSecret(Path file, IOException why) {
    super(file + " cannot be read (" + why.getClass().getSimpleName() + ")", why);
  }
}
