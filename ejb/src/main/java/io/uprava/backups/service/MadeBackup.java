package io.uprava.backups.service;

import java.time.Instant;

/**
 * A backup that was seen to open.
 *
 * @param name of the file
 * @param connections how many it holds
 * @param secrets how many values of tokens
 */
public record MadeBackup(String name, byte[] file, Instant takenAt, int connections, int secrets) {

  public MadeBackup {
    file = file.clone();
  }

  @Override
  public byte[] file() {
    return file.clone();
  }

  @Override
  public String toString() {
    return "MadeBackup[" + name + "]";
  }
}
