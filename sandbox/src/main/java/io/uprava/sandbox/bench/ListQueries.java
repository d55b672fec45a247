package io.uprava.sandbox.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What people ask of a list.
 *
 * @param path of the list
 * @param all queries, empty for the list as it opens, not encoded
 */
record ListQueries(String path, List<String> all) {

  /** The address of the list with that query. */
  String address(String query) {
    StringBuilder address = new StringBuilder(path);
    char separator = '?';
    for (String part : query.isEmpty() ? new String[0] : query.split("&")) {
      String[] field = part.split("=", 2);
      address
          .append(separator)
          .append(field[0])
          .append('=')
          .append(URLEncoder.encode(field[1], StandardCharsets.UTF_8));
      separator = '&';
    }
    return address.toString();
  }
}
