package io.uprava.sandbox.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What people ask of the user list: each filter alone with words that many, few and no users match,
 * each order, and the pairs that an index can serve least.
 */
final class UserQueries {

  private static final List<String> SORTS =
      List.of("created_at.desc", "last_sign_in_at.desc", "name.asc", "email.asc");
  private static final List<String> ROLES =
      List.of("admin", "staff", "accountant", "client", "integrator");
  private static final List<String> STATES = List.of("active", "locked", "closed");
  private static final List<String> WORDS =
      List.of(
          "и",
          "z",
          "ъ", // one character: the beginning of many, one, no name or address
          "ма",
          "zo",
          "яъ", // two
          "ива",
          "qvi",
          "ъъъ", // three: any part
          "иванов",
          "захаро",
          "qvist@",
          "exampl",
          "xqjxqj", // six
          "james.smith12");

  private UserQueries() {}

  static ListQueries list() {
    List<String> queries = new ArrayList<>(List.of(""));
    SORTS.forEach(sort -> queries.add("sort=" + sort));
    ROLES.forEach(role -> queries.add("role=" + role));
    STATES.forEach(status -> queries.add("status=" + status));
    queries.addAll(List.of("language=en", "language=ru"));
    queries.addAll(
        List.of(
            "created_from=2025-11-20",
            "created_from=2023-03-01&created_to=2023-04-01",
            "created_from=2030-01-01"));
    WORDS.forEach(word -> queries.add("q=" + word));
    queries.addAll(
        List.of(
            "created_from=2023-03-01&created_to=2023-04-01&sort=name.asc",
            "role=staff&sort=name.asc",
            "role=accountant&sort=email.asc",
            "role=client&sort=last_sign_in_at.desc",
            "status=locked&sort=name.asc",
            "status=closed&language=en",
            "language=ru&sort=email.asc",
            "q=ива&sort=name.asc",
            "q=захаро&sort=last_sign_in_at.desc",
            "q=ива&role=staff"));
    return new ListQueries("/api/admin/users/", queries);
  }
}
