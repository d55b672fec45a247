package io.uprava.common.rest;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to every described operation what holds for all of them, so that no resource repeats it: the
 * problems it may answer with, and how constants are written.
 */
public class ApiDescription implements OASFilter {

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "400", "The body is not the JSON that is expected",
          "401", "Not signed in, or the token is not valid any more",
          "403", "A right is missing",
          "404", "Not found",
          "422", "Fields need correcting, see violations",
          "429", "Too many requests, see Retry-After",
          "500", "A failure on our side; incident names it in the log");

  /** Constants as {@link SnakeCaseJson} writes them. */
  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getEnumeration() != null) {
      schema.setEnumeration(
          schema.getEnumeration().stream()
              .<Object>map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .toList());
    }
    return schema;
  }

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses = operation.getResponses();
    EVERYWHERE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> !responses.hasAPIResponse(entry.getKey()))
        .filter(entry -> applies(operation, entry.getKey()))
        .forEach(entry -> responses.addAPIResponse(entry.getKey(), problem(entry.getValue())));
    return operation;
  }

  private static boolean applies(Operation operation, String status) {
    boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
    return switch (status) {
      case "400" -> operation.getRequestBody() != null;
      case "401", "403" -> !open;
      case "404" -> operation.getParameters() != null && !operation.getParameters().isEmpty();
      default -> true;
    };
  }

  private static APIResponse problem(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }
}
