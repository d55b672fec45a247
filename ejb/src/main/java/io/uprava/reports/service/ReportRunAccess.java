package io.uprava.reports.service;

import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportOrigin;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportRecipientRepository;
import io.uprava.reports.repository.ReportRequesterRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whose run it is, and who may see it. */
@ApplicationScoped
public class ReportRunAccess {

  @Inject ReportCatalogue catalogue;
  @Inject ReportRequesterRepository people;
  @Inject ReportRecipientRepository recipients;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The person who acts, or who made the key that acts. */
  UUID caller() {
    return caller.userId();
  }

  /** The caller as the one who asks now. */
  ReportOrigin origin() {
    return new ReportOrigin(caller(), keyOf(caller.caller()), null, clock.instant());
  }

  /**
   * The run, if the caller may know of it: their own, a key's own, one that was sent to them, any
   * for an administrator.
   *
   * @throws NotFound {@code report-run-not-found}
   */
  ReportRun visible(Optional<ReportRun> run) {
    return run.filter(
            found -> caller.hasRole(Roles.ADMIN) || own(found.origin()) || received(found))
        .orElseThrow(() -> new NotFound("report-run-not-found"));
  }

  /**
   * Lets only those pass who may still run the report: roles are taken away from people.
   *
   * @throws Forbidden {@code report-not-allowed}
   */
  void requireAllowed(ReportRun run) {
    if (!catalogue.allows(run.order().report()) && !caller.hasRole(Roles.ADMIN)) {
      throw new Forbidden("report-not-allowed");
    }
  }

  ReportRunView view(ReportRun run) {
    return views(List.of(run)).get(0);
  }

  List<ReportRunView> views(List<ReportRun> runs) {
    Map<UUID, String> names =
        people.names(runs.stream().map(run -> run.origin().userId()).distinct().toList());
    return runs.stream()
        .map(run -> ReportRunView.of(run, names.getOrDefault(run.origin().userId(), "")))
        .toList();
  }

  private boolean own(ReportOrigin origin) {
    Caller who = caller.caller();
    return who != null
        && origin.userId().equals(who.userId())
        && (who.keyId() == null || Objects.equals(who.keyId(), origin.apiKeyId()));
  }

  private boolean received(ReportRun run) {
    Caller who = caller.caller();
    return who != null
        && who.keyId() == null
        && catalogue.allows(run.order().report())
        && recipients.received(run.id(), who.userId());
  }

  private static UUID keyOf(Caller who) {
    return who == null ? null : who.keyId();
  }
}
