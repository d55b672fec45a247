package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.Reply;

/** The provider's error bodies. */
final class Problems {

  private static final String TYPE = "application/problem+json";

  private final Brand brand;

  Problems(Brand brand) {
    this.brand = brand;
  }

  /**
   * An error of the token endpoint.
   *
   * @param hint null for none
   */
  Reply token(int status, String hint) {
    Fields body = Fields.none();
    if (hint != null) {
      body.set("hint", hint);
    }
    body.set("title", brand.badRequest())
        .set("type", "https://" + brand.developers() + "/v3/errors/OAuthProblemJson")
        .set("status", status)
        .set("detail", brand.badParameters());
    return Reply.json(status, TYPE, body.build());
  }

  /** An error of the API. */
  Reply api(int status) {
    if (status == 429) {
      return Reply.of(429, "text/html", "<html><body><h1>429 Too Many Requests</h1></body></html>");
    }
    String title =
        switch (status) {
          case 401 -> "Unauthorized";
          case 402 -> "Payment Required";
          case 403 -> "Forbidden";
          case 404 -> "Not Found";
          case 500 -> "Internal Server Error";
          default -> "Bad Request";
        };
    Fields body =
        Fields.none()
            .set("title", title)
            .set("type", "https://httpstatus.es/" + status)
            .set("status", status)
            .set("detail", status == 401 ? brand.badLogin() : title);
    return Reply.json(status, TYPE, body.build());
  }
}
