package io.uprava.sandbox.bench;

import java.util.List;

/** The periods a dashboard offers, at the end of the payments that {@code payments.sql} makes. */
final class DashboardQueries {

  private DashboardQueries() {}

  static ListQueries list() {
    return new ListQueries(
        "/api/admin/dashboard/",
        List.of(
            "from=2025-11-29&to=2025-12-05",
            "from=2025-11-06&to=2025-12-05",
            "from=2025-09-07&to=2025-12-05",
            "from=2024-12-06&to=2025-12-05"));
  }
}
