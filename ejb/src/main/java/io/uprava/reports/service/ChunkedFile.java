package io.uprava.reports.service;

import io.uprava.reports.repository.ReportChunk;
import io.uprava.reports.repository.ReportFileRepository;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Stores a file while it is written, in chunks of {@value #CHUNK} bytes that are compressed one by
 * one: any part can be read without what is before it, and no more than one chunk is held.
 */
class ChunkedFile extends OutputStream {

  /** Bytes of a chunk before it is compressed; only the last one is shorter. */
  static final int CHUNK = 256 * 1024;

  private final ActiveReportRun run;
  private final ReportFileRepository files;
  private final long largest;
  private final byte[] buffer = new byte[CHUNK];
  private final MessageDigest digest = sha256();
  private int used;
  private int position;
  private long size;

  /**
   * @param largest bytes at most
   */
  ChunkedFile(ActiveReportRun run, ReportFileRepository files, long largest) {
    this.run = run;
    this.files = files;
    this.largest = largest;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int taken = 0;
    while (taken < length) {
      int part = Math.min(length - taken, CHUNK - used);
      System.arraycopy(bytes, from + taken, buffer, used, part);
      used += part;
      taken += part;
      if (used == CHUNK) {
        store();
      }
    }
  }

  /** Stores what is left; the file is complete. */
  WrittenReport complete(String name, long rows) {
    if (used > 0) {
      store();
    }
    return new WrittenReport(name, size, HexFormat.of().formatHex(digest.digest()), rows);
  }

  private void store() {
    digest.update(buffer, 0, used);
    size += used;
    if (size > largest) {
      throw run.refuse("too-large", largest / (1024 * 1024));
    }
    byte[] packed = deflate(buffer, used);
    boolean smaller = packed.length < used;
    byte[] data = smaller ? packed : Arrays.copyOf(buffer, used);
    TakenReportRun taken = run.taken();
    if (!files.add(
        new ReportChunk(taken.id(), taken.attempt(), position, smaller, data), taken.node())) {
      run.stop(ReportStop.LOST);
      throw new ReportRunStopped();
    }
    position++;
    used = 0;
  }

  private static byte[] deflate(byte[] bytes, int length) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes, 0, length);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 4);
      byte[] part = new byte[8192];
      while (!deflater.finished()) {
        packed.write(part, 0, deflater.deflate(part));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The bytes of a chunk as they were written. */
  static byte[] content(ReportChunk chunk) {
    if (!chunk.deflated()) {
      return chunk.data();
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk.data());
      byte[] bytes = new byte[CHUNK];
      int length = inflater.inflate(bytes);
      return Arrays.copyOf(bytes, length);
    } catch (DataFormatException damaged) {
      throw new IllegalStateException("a piece of a report is damaged", damaged);
    } finally {
      inflater.end();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
