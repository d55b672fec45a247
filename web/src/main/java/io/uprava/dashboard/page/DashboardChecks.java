package io.uprava.dashboard.page;

import io.uprava.common.page.Menu;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Where people look when a health check complains. */
@Named
@RequestScoped
public class DashboardChecks {

  private static final Map<String, String> BEHIND_CHECKS =
      Map.of(
          "connections", "/admin/connections",
          "queue-mail", "/admin/mail",
          "webhook-events", "/admin/webhooks",
          "queue-report-runs", "/admin/report-runs",
          "queue-webhook-deliveries", "/admin/webhook-subscriptions",
          "queue-report-schedules", "/admin/report-schedules",
          "payment-outcomes", "/admin/payments",
          "migrations", "/admin/migrations",
          "database", "/admin/migrations",
          "audit-checkpoint", "/admin/audit");

  @Inject Menu menu;
  @Inject DashboardWords words;

  /** Where the rows behind a check are listed; null when this person may not see them. */
  public String behind(String check) {
    String path = BEHIND_CHECKS.get(check);
    return path != null && menu.opens(path) ? words.page(path) : null;
  }
}
