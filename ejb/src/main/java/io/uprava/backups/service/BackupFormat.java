package io.uprava.backups.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.connections.service.ExportedConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;

/** Writes and reads backups; {@code docs/vault.md} has the format. */
@ApplicationScoped
public class BackupFormat {

  private static final String SIZE = "SIZE ";
  private static final int LONGEST_LINE = 200;

  @Inject BackupKeys keys;

  /**
   * The file; only one connection at a time is in memory unencrypted.
   *
   * @throws Conflict {@code backup-key-missing}
   */
  byte[] write(Instant takenAt, BackupPreface preface, Iterator<ExportedConnection> connections) {
    BackupKeys.Key key = keys.first();
    BackupHeader header = new BackupHeader(key.id(), takenAt);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (Writer lines =
        new OutputStreamWriter(
            key.cipher().newEncryptingStream(sealed, header.bound()), StandardCharsets.UTF_8)) {
      BackupLines.write(lines, preface, connections);
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException("a backup cannot be encrypted", failure);
    }
    String begin = header.line() + "\n" + SIZE + sealed.size() + "\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
    file.writeBytes(sealed.toByteArray());
    return file.toByteArray();
  }

  /**
   * What can be read of a file without a key.
   *
   * @throws RuleViolation {@code backup-not-ours}, {@code backup-version-unknown}
   */
  BackupHeader header(InputStream file) throws IOException {
    return BackupHeader.parse(line(file));
  }

  /**
   * What a file holds.
   *
   * @throws Conflict {@code backup-key-missing}
   * @throws RuleViolation {@code backup-not-ours}, {@code backup-version-unknown}, {@code
   *     backup-key-other}, {@code backup-truncated}, {@code backup-damaged}
   */
  BackupContent read(byte[] file) {
    try (InputStream in = new ByteArrayInputStream(file)) {
      BackupHeader header = header(in);
      BackupKeys.Key key = key(header);
      requireWhole(line(in), in.available());
      return read(header, key.cipher().newDecryptingStream(in, header.bound()));
    } catch (GeneralSecurityException | IOException altered) {
      throw new RuleViolation("backup-damaged");
    }
  }

  private static BackupContent read(BackupHeader header, InputStream plain) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return BackupLines.read(lines, header.takenAt());
    } catch (RuntimeException altered) {
      throw new IOException(altered);
    }
  }

  private BackupKeys.Key key(BackupHeader header) {
    keys.first();
    return keys.find(header.keyId())
        .orElseThrow(() -> new RuleViolation("backup-key-other", Map.of("detail", header.keyId())));
  }

  private static void requireWhole(String sizeLine, long size) {
    if (!sizeLine.matches(SIZE + "[0-9]{1,18}")) {
      throw new RuleViolation("backup-damaged");
    }
    long announced = Long.parseLong(sizeLine.substring(SIZE.length()));
    if (size < announced) {
      throw new RuleViolation(
          "backup-truncated", Map.of("detail", Long.toString(announced - size)));
    }
    if (size > announced) {
      throw new RuleViolation("backup-damaged");
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
      line.append((char) next);
      next = in.read();
    }
    return line.toString();
  }
}
