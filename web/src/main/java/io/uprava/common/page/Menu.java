package io.uprava.common.page;

import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The side menu: what the person at this browser may open. A feature adds its line here. */
@Named
@RequestScoped
public class Menu {

  private static final List<String> STAFF = List.of(Roles.ADMIN, Roles.STAFF, Roles.ACCOUNTANT);
  private static final List<String> ADMIN = List.of(Roles.ADMIN);
  private static final List<String> CARE = List.of(Roles.ADMIN, Roles.STAFF);
  private static final List<String> MONEY = List.of(Roles.ADMIN, Roles.ACCOUNTANT);

  private static final List<MenuSection> ALL =
      List.of(
          new MenuSection(
              "work",
              List.of(
                  new MenuEntry("overview", "pi-home", "/admin", STAFF),
                  new MenuEntry("clients", "pi-address-book", "/admin/clients", CARE),
                  new MenuEntry("payments", "pi-credit-card", "/admin/payments", MONEY),
                  new MenuEntry("payment_gaps", "pi-sync", "/admin/payment-gaps", MONEY),
                  new MenuEntry("reports", "pi-chart-bar", "/admin/reports", STAFF),
                  new MenuEntry("report_runs", "pi-history", "/admin/report-runs", STAFF),
                  new MenuEntry(
                      "report_schedules", "pi-calendar", "/admin/report-schedules", STAFF))),
          new MenuSection(
              "people",
              List.of(
                  new MenuEntry("users", "pi-users", "/admin/users", ADMIN),
                  new MenuEntry("sign_ins", "pi-sign-in", "/admin/sign-ins", ADMIN),
                  new MenuEntry("api_keys", "pi-key", "/admin/api-keys", ADMIN))),
          new MenuSection(
              "system",
              List.of(
                  new MenuEntry("audit", "pi-shield", "/admin/audit", ADMIN),
                  new MenuEntry("connections", "pi-link", "/admin/connections", ADMIN),
                  new MenuEntry("webhooks", "pi-inbox", "/admin/webhooks", MONEY),
                  new MenuEntry(
                      "webhook_subscriptions", "pi-send", "/admin/webhook-subscriptions", ADMIN),
                  new MenuEntry("vault", "pi-lock", "/admin/vault", ADMIN),
                  new MenuEntry("mail", "pi-envelope", "/admin/mail", ADMIN),
                  new MenuEntry("migrations", "pi-database", "/admin/migrations", ADMIN))));

  @Inject CurrentCaller caller;

  /** Sections with at least one line this person may open. */
  public List<MenuSection> sections() {
    return ALL.stream()
        .map(section -> new MenuSection(section.key(), visible(section)))
        .filter(section -> !section.entries().isEmpty())
        .toList();
  }

  /** Whether the page on screen lies under this line. */
  public boolean active(MenuEntry entry) {
    String viewId = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    String view =
        viewId.startsWith(RecordAddressFilter.FOLDER)
            ? viewId.substring(RecordAddressFilter.FOLDER.length())
            : viewId;
    return entry.path().equals("/admin")
        ? view.equals("/admin.xhtml")
        : view.startsWith(entry.path() + ".") || view.startsWith(entry.path() + "/");
  }

  /** Whether this person may open a page of the menu. */
  public boolean opens(String path) {
    return sections().stream()
        .flatMap(section -> section.entries().stream())
        .anyMatch(entry -> entry.path().equals(path));
  }

  private List<MenuEntry> visible(MenuSection section) {
    return section.entries().stream()
        .filter(entry -> entry.roles().stream().anyMatch(caller::hasRole))
        .toList();
  }
}
