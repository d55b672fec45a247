package io.uprava.connections.service;

import java.io.IOException;

/** What is noted on the disk can be read and is no whole answer; that will not change. */
class DamagedNote extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedNote(String message, Throwable cause) {
    super(message, cause);
  }
}
