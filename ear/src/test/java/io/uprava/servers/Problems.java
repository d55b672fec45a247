package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** A refusal, which must be a problem as RFC 9457 writes it. */
final class Problems {

  private final HttpResponse<String> answer;
  private final JsonObject body;

  private Problems(HttpResponse<String> answer) {
    this.answer = answer;
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as("%s %s: %s", answer.statusCode(), answer.uri(), answer.body())
        .startsWith("application/problem+json");
    this.body = ApiClient.json(answer);
  }

  static Problems in(HttpResponse<String> answer) {
    return new Problems(answer);
  }

  Problems are(int status, String code) {
    assertThat(body.getString("code")).as(answer.body()).isEqualTo(code);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(body.getInt("status")).isEqualTo(status);
    assertThat(body.getString("type")).isEqualTo("urn:uprava:error:" + code);
    assertThat(body.getString("title")).isNotBlank().doesNotContain("???");
    assertThat(body.getString("detail")).isNotBlank().doesNotContain("???", "{", "Exception");
    assertThat(answer.headers().firstValue("X-Request-Id")).contains(body.getString("incident"));
    assertThat(answer.headers().firstValue("Content-Language")).isPresent();
    return this;
  }

  /** The header holds the text. */
  Problems say(String header, String text) {
    assertThat(answer.headers().firstValue(header).orElse("")).as(header).contains(text);
    return this;
  }

  /** The field is among the violations. */
  Problems blame(String field) {
    assertThat(body.getJsonArray("violations").getValuesAs(JsonObject.class))
        .extracting(violation -> violation.getString("field"))
        .contains(field);
    return this;
  }

  JsonObject body() {
    return body;
  }
}
