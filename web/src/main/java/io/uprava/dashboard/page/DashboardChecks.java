package io.uprava.dashboard.page;

import io.uprava.common.health.HealthView;
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
      Map.ofEntries(
          Map.entry("queue-mail", "/admin/mail"),
          Map.entry("webhook-events", "/admin/webhooks"),
          Map.entry("queue-report-runs", "/admin/report-runs"),
          Map.entry("queue-webhook-deliveries", "/admin/webhook-subscriptions"),
          Map.entry("queue-report-schedules", "/admin/report-schedules"),
          Map.entry("payment-outcomes", "/admin/payments"),
          Map.entry("migrations", "/admin/migrations"),
          Map.entry("database", "/admin/migrations"),
          Map.entry("connections", "/admin/connections"),
          Map.entry("queue-contacts-import", "/admin/clients"),
          Map.entry("vault", "/admin/vault"),
          Map.entry("vault-backups", "/admin/vault"),
          Map.entry("queue-vault-restore", "/admin/vault"),
          Map.entry("audit-checkpoint", "/admin/audit"));

  private static final String UP = "UP";

  @Inject Menu menu;
  @Inject DashboardWords words;

  /** Where the rows behind a check are listed; null when this person may not see them. */
  public String behind(String check) {
    String path = BEHIND_CHECKS.get(check);
    return path != null && menu.opens(path) ? words.page(path) : null;
  }

  /** Bundle key of how a check stands: up, up and in need of somebody, or down. */
  public String standing(HealthView.Check check) {
    if (!UP.equals(check.status())) {
      return "overview.down";
    }
    return degraded(check) ? "overview.degraded" : "overview.up";
  }

  public String tone(HealthView.Check check) {
    if (!UP.equals(check.status())) {
      return "danger";
    }
    return degraded(check) ? "warning" : "success";
  }

  private static boolean degraded(HealthView.Check check) {
    return Boolean.TRUE.equals(check.details().get("degraded"));
  }
}
