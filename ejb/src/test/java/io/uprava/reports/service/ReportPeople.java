package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.repository.ReportRunFilter;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People who ask for reports in tests, and what they do. */
@ApplicationScoped
public class ReportPeople {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject InTransaction inTransaction;
  @Inject CurrentCaller caller;
  @Inject AsSignedIn asSignedIn;
  @Inject ReportRequestService requests;
  @Inject ReportRunService runs;
  @Inject ReportFileService files;
  @Inject ReportHistoryService history;

  /** Somebody new with a role, who acts from now on. */
  UUID somebody(String role) {
    User user =
        new User(
            UUID.randomUUID() + "@example.org",
            new UserProfile("Person", null, Language.EN, "UTC"),
            Set.of(Role.valueOf(role)),
            Instant.EPOCH);
    inTransaction.query(
        entities -> {
          entities.persist(user);
          return null;
        });
    actAs(user.id(), role);
    return user.id();
  }

  void actAs(UUID user, String role) {
    caller.identify(
        new Caller(
            ActorType.PERSON, user, "person@example.org", null, null, "en", "UTC", Set.of(role)));
  }

  /** A key that the person made acts from now on. */
  void actAsKeyOf(UUID user, String... scopes) {
    caller.identify(
        new Caller(
            ActorType.API_KEY, user, "key", null, UUID.randomUUID(), null, null, Set.of(scopes)));
  }

  ReportRunView start(String report, ReportFormat format, Map<String, String> parameters) {
    return asSignedIn.call(
        () -> requests.start(report, new StartReportCommand(parameters, format, null, null, null)));
  }

  ReportRunView numbered(int rows, int pauseMillis) {
    return start(
        "numbered-rows",
        ReportFormat.CSV,
        Map.of("rows", Integer.toString(rows), "pause", Integer.toString(pauseMillis)));
  }

  ReportRunView get(UUID id) {
    return asSignedIn.call(() -> runs.get(id));
  }

  /** The newest runs of whoever acts. */
  List<ReportRunView> own() {
    return asSignedIn.call(
        () ->
            history
                .own(new ReportRunFilter(null, null, null, null, null), PageRequest.first())
                .items());
  }

  /** The run as soon as it has come to that state. */
  ReportRunView await(UUID id, ReportRunState state) {
    Eventually.holds(PATIENCE, () -> get(id).state() == state);
    return get(id);
  }

  ReportRunView cancel(UUID id) {
    return asSignedIn.call(() -> runs.cancel(id));
  }

  ReportDownload file(UUID id) {
    return asSignedIn.call(() -> files.get(id));
  }

  byte[] part(ReportDownload file, long from, long to) {
    return asSignedIn.call(
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          copy(file, from, to, out);
          return out.toByteArray();
        });
  }

  private void copy(ReportDownload file, long from, long to, ByteArrayOutputStream out)
      throws IOException {
    files.copy(file, from, to, out);
  }
}
