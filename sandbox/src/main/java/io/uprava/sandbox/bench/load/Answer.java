package io.uprava.sandbox.bench.load;

import java.nio.charset.StandardCharsets;

/** What came back over HTTP. */
public record Answer(int status, byte[] body) {

  /** Whether it is a 2xx. */
  public boolean good() {
    return status / 100 == 2;
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
