package io.uprava.leaks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Bytes as texts in which a secret could be read: as they are, and with what is packed in them. */
final class Packed {

  private static final int GZIP = 0x1f8b;
  private static final int ZIP = 0x504b;
  private static final int ZLIB = 0x78;
  private static final int ZLIB_CHECK = 31;

  private Packed() {}

  /** Every text in the content; secrets are ASCII, so what encoding it has does not matter. */
  static List<String> texts(byte[] content) {
    List<String> texts = new ArrayList<>();
    texts.add(new String(content, StandardCharsets.ISO_8859_1));
    for (byte[] part : parts(content)) {
      texts.addAll(texts(part));
    }
    return texts;
  }

  private static List<byte[]> parts(byte[] content) {
    if (content.length < Short.BYTES) {
      return List.of();
    }
    int mark = (content[0] & 0xff) << 8 | content[1] & 0xff;
    ByteArrayInputStream in = new ByteArrayInputStream(content);
    try {
      if (mark == GZIP) {
        return List.of(new GZIPInputStream(in).readAllBytes());
      }
      if (mark == ZIP) {
        return entries(new ZipInputStream(in));
      }
      if (content[0] == ZLIB && mark % ZLIB_CHECK == 0) {
        return List.of(new InflaterInputStream(in).readAllBytes());
      }
    } catch (IOException onlyLooksLikeIt) {
      return List.of();
    }
    return List.of();
  }

  private static List<byte[]> entries(ZipInputStream zip) throws IOException {
    List<byte[]> entries = new ArrayList<>();
    for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
      entries.add(zip.readAllBytes());
    }
    return entries;
  }
}
