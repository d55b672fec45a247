package io.uprava.common.rest;

import static io.uprava.common.json.JsonApi.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type names the kind of problem: {@code urn:uprava:error:} and the code
 * @param title the kind of problem for people
 * @param detail this very case for people
 * @param code stable name for programs, kebab-case
 * @param incident id of the request, to be told to the administrator
 * @param violations fields that need correcting; empty for other problems
 * @param extensions further members at the top level, for example {@code expected} and {@code
 *     current} of a version conflict
 */
@Schema(name = "Problem", description = "A refusal, RFC 9457")
public record Problem(
    @Schema(example = "urn:uprava:error:user-not-found") String type,
    @Schema(example = "Not found") String title,
    @Schema(example = "404") int status,
    String detail,
    @Schema(example = "user-not-found") String code,
    @Schema(example = "018f3c1e-7a3b-7c41-b6f4-0d2a5a3c9f10") String incident,
    List<Violation> violations,
    @Schema(hidden = true) Map<String, Object> extensions) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:uprava:error:";

  /** A problem whose type follows from its code. */
  public static Problem of(
      int status,
      String title,
      String detail,
      String code,
      String incident,
      List<Violation> violations,
      Map<String, Object> extensions) {
    return new Problem(
        TYPE_PREFIX + code, title, status, detail, code, incident, violations, extensions);
  }

  /** The wire form; written here once, for JAX-RS answers and for those of the container alike. */
  public String toJson() {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("type", type)
            .add("title", title)
            .add("status", status)
            .add("detail", detail)
            .add("code", code)
            .add("incident", incident);
    JsonArrayBuilder fields = JSON.createArrayBuilder();
    violations.forEach(
        violation ->
            fields.add(
                JSON.createObjectBuilder()
                    .add("field", violation.field())
                    .add("code", violation.code())
                    .add("message", violation.message())));
    json.add("violations", fields);
    extensions.forEach((name, value) -> addExtension(json, name, value));
    return json.build().toString();
  }

  private static void addExtension(JsonObjectBuilder json, String name, Object value) {
    String member = SnakeCase.of(name);
    if (value instanceof Integer || value instanceof Long) {
      json.add(member, ((Number) value).longValue());
    } else if (value instanceof Boolean flag) {
      json.add(member, flag);
    } else {
      json.add(member, String.valueOf(value));
    }
  }
}
