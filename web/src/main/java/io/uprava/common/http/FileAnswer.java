package io.uprava.common.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file as HTTP hands it out: whole, in part, not again or not at all (RFC 9110). Resources and
 * servlets send the same.
 *
 * @param status 200, 206, 304, 412 or 416
 * @param part what is sent, null when nothing is
 */
public record FileAnswer(int status, Map<String, String> headers, ByteRange part) {

  /** The answer to a range that lies outside the file. */
  public static final int NO_SUCH_PART = 416;

  private static final int WHOLE = 200;
  private static final int PARTIAL = 206;
  private static final int KNOWN = 304;
  private static final int CHANGED = 412;

  public FileAnswer {
    headers = Map.copyOf(headers);
  }

  /** What is to be sent. */
  public static FileAnswer to(FileRequest asked, ServedFile file) {
    String tag = '"' + file.tag() + '"';
    if (asked.expectsAnother(tag)) {
      return new FileAnswer(CHANGED, Map.of("ETag", tag), null);
    }
    if (asked.knows(tag)) {
      return new FileAnswer(KNOWN, kept(tag), null);
    }
    ByteRange part = asked.part(tag, file.size());
    if (part != null && !part.within(file.size())) {
      return new FileAnswer(
          NO_SUCH_PART,
          Map.of("Content-Range", "bytes */" + file.size(), "Accept-Ranges", "bytes"),
          null);
    }
    return content(file, tag, part);
  }

  private static FileAnswer content(ServedFile file, String tag, ByteRange part) {
    ByteRange sent = part == null ? new ByteRange(0, file.size() - 1) : part;
    Map<String, String> headers = kept(tag);
    headers.put("Accept-Ranges", "bytes");
    headers.put("Content-Type", file.mediaType());
    headers.put("Content-Length", Long.toString(sent.length()));
    headers.put("Content-Disposition", Attachment.named(file.name(), file.fallbackName()));
    if (part != null) {
      headers.put("Content-Range", part.contentRange(file.size()));
    }
    return new FileAnswer(part == null ? WHOLE : PARTIAL, headers, sent);
  }

  private static Map<String, String> kept(String tag) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", tag);
    headers.put("Cache-Control", "private, no-cache");
    return headers;
  }
}
