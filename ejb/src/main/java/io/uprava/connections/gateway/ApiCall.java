package io.uprava.connections.gateway;

import io.uprava.common.error.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Something to be read of a provider's API.
 *
 * @param path below the host, without the first slash
 * @param query as it is sent, escaped; null for none
 */
public record ApiCall(String path, String query) {

  private static final int LONGEST_QUERY = 8000;

  /**
   * @throws RuleViolation {@code provider-query-refused}
   */
  URI address(String base) {
    try {
      if (query != null && query.length() > LONGEST_QUERY) {
        throw new RuleViolation("provider-query-refused");
      }
      return new URI(base + "/" + path + (query == null ? "" : "?" + query));
    } catch (URISyntaxException malformed) {
      throw new RuleViolation("provider-query-refused");
    }
  }

  /** Path and names of what is asked for; values may be people's. */
  String described() {
    return query == null
        ? path
        : Arrays.stream(query.split("&"))
            .map(part -> part.split("=", 2)[0])
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
