package io.uprava.sandbox.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** HTTP requests as the bytes that go over the wire, made once and sent many times. */
public final class Request {

  private Request() {}

  /**
   * A GET.
   *
   * @param token bearer token, null for none
   */
  public static byte[] get(String path, String token) {
    return bytes(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
            + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
            + "\r\n");
  }

  /** A POST of JSON. */
  public static byte[] post(String path, String json) {
    return post(path, null, json);
  }

  /**
   * A POST of JSON.
   *
   * @param token bearer token, null for none
   */
  public static byte[] post(String path, String token, String json) {
    String headers =
        "Accept: application/json\r\nContent-Type: application/json\r\n"
            + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    return post(path, bytes(headers), bytes(json));
  }

  /**
   * A POST of bytes as they are.
   *
   * @param headers further header lines, each with its line break
   */
  public static byte[] post(String path, byte[] headers, byte[] body) {
    ByteArrayOutputStream request = new ByteArrayOutputStream(512 + body.length);
    request.writeBytes(bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"));
    request.writeBytes(headers);
    request.writeBytes(bytes("Content-Length: " + body.length + "\r\n\r\n"));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
