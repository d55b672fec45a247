package io.uprava.sandbox.emulator.meta;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.Reply;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The Graph API says no. */
final class GraphError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final int code;
  private final int subcode;

  /**
   * @param subcode 0 for none
   */
  GraphError(int status, String type, int code, int subcode, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.subcode = subcode;
  }

  /** The token opens nothing. */
  static GraphError token(int subcode, String message) {
    return new GraphError(400, "OAuthException", 190, subcode, message);
  }

  /** The request cannot be granted as it is. */
  static GraphError request(String message) {
    return new GraphError(400, "IGApiException", 100, 0, message);
  }

  /** What a fault asks for. */
  static GraphError ofStatus(int status) {
    return status == 429
        ? new GraphError(429, "OAuthException", 4, 0, "Application request limit reached")
        : new GraphError(status, "OAuthException", 2, 0, "An unexpected error has occurred.");
  }

  Reply reply() {
    Fields error = Fields.none().set("message", getMessage()).set("type", type).set("code", code);
    if (subcode != 0) {
      error.set("error_subcode", subcode);
    }
    String trace = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    error
        .set("is_transient", status == 500)
        .set("fbtrace_id", "A" + trace.toUpperCase(Locale.ROOT));
    return Reply.json(
        status, "application/json; charset=UTF-8", Fields.none().set("error", error).build());
  }
}
