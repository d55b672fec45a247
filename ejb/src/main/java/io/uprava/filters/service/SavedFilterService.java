package io.uprava.filters.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.filters.entity.FilterAudience;
import io.uprava.filters.entity.SavedFilter;
import io.uprava.filters.repository.SavedFilterRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Filters of lists under a name. What is offered to others is told to the audit. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.STAFF, Roles.ACCOUNTANT})
public class SavedFilterService {

  static final int PER_LIST = 50;
  private static final int OFFERED = 200;
  private static final List<String> TEAMS = List.of(Roles.ADMIN, Roles.STAFF, Roles.ACCOUNTANT);
  private static final String SUBJECT = "saved-filter";

  @Inject SavedFilterRepository filters;
  @Inject AuditService audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Filters of a list that the caller owns or is offered, by name, 200 at most. */
  public List<SavedFilterView> list(String list) {
    List<String> roles = TEAMS.stream().filter(caller::hasRole).toList();
    return filters.offered(caller.userId(), roles, list, OFFERED).stream()
        .map(filter -> SavedFilterView.of(filter, caller.userId()))
        .toList();
  }

  /**
   * Keeps a filter; the caller's one of the same name takes the new conditions and audience.
   *
   * @throws RuleViolation {@code filters-too-many} (50 for a list), {@code filter-team-unknown}
   * @throws Forbidden {@code filter-team-foreign} when the caller is not of that role
   */
  public SavedFilterView save(@Valid SaveFilterCommand command) {
    requireOwnTeam(command);
    SavedFilter filter =
        filters
            .findByName(caller.userId(), command.list(), command.name().strip())
            .orElseGet(() -> add(command));
    FilterAudience before = filter.audience();
    filter.select(command.query());
    filter.share(command.audience(), command.team());
    if (before != FilterAudience.PERSONAL || filter.audience() != FilterAudience.PERSONAL) {
      audit.record(
          AuditRecord.of("saved-filter.shared", SUBJECT, filter.id()).created(values(filter)));
    }
    return SavedFilterView.of(filter, caller.userId());
  }

  /**
   * Forgets a filter; an administrator may forget anybody's that is offered to others.
   *
   * @throws NotFound {@code filter-not-found}, also for a personal one of somebody else
   */
  public void remove(UUID id) {
    SavedFilter filter =
        filters
            .find(id)
            .filter(this::removable)
            .orElseThrow(() -> new NotFound("filter-not-found"));
    filters.remove(filter);
    if (filter.audience() != FilterAudience.PERSONAL) {
      audit.record(
          AuditRecord.of("saved-filter.removed", SUBJECT, filter.id()).removed(values(filter)));
    }
  }

  private boolean removable(SavedFilter filter) {
    boolean shared = filter.audience() != FilterAudience.PERSONAL;
    return filter.ownerId().equals(caller.userId()) || shared && caller.hasRole(Roles.ADMIN);
  }

  private SavedFilter add(SaveFilterCommand command) {
    if (filters.count(caller.userId(), command.list()) >= PER_LIST) {
      throw new RuleViolation("filters-too-many", Map.of("max", PER_LIST));
    }
    SavedFilter filter =
        new SavedFilter(caller.userId(), command.list(), command.name().strip(), clock.instant());
    filters.add(filter);
    return filter;
  }

  private void requireOwnTeam(SaveFilterCommand command) {
    if (command.audience() != FilterAudience.TEAM) {
      return;
    }
    if (!TEAMS.contains(command.team())) {
      throw new RuleViolation("filter-team-unknown");
    }
    if (!caller.hasRole(command.team()) && !caller.hasRole(Roles.ADMIN)) {
      throw new Forbidden("filter-team-foreign");
    }
  }

  private static Map<String, Object> values(SavedFilter filter) {
    return Map.of(
        "list", filter.list(), "name", filter.name(), "audience", filter.audience().name());
  }
}
