package io.uprava.reports.service;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportRequesterRepository;
import io.uprava.reports.repository.ReportRunFilter;
import io.uprava.reports.repository.ReportRunRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Runs of the past and the present, the newest first. */
@Stateless
public class ReportHistoryService {

  @Inject ReportRunRepository runs;
  @Inject ReportRequesterRepository people;
  @Inject ReportRunAccess access;

  /** The caller's own. */
  @RolesAllowed(Roles.SIGNED_IN)
  public PageOf<ReportRunView> own(ReportRunFilter filter, PageRequest page) {
    return page(
        new ReportRunFilter(
            access.caller(),
            filter.report(),
            filter.state(),
            filter.requestedFrom(),
            filter.requestedTo()),
        page);
  }

  /** Everybody's. */
  @RolesAllowed(Roles.ADMIN)
  public PageOf<ReportRunView> all(ReportRunFilter filter, PageRequest page) {
    return page(filter, page);
  }

  /** Names by id of everybody who ever asked for a report, in the order of the names. */
  @RolesAllowed(Roles.ADMIN)
  public Map<UUID, String> requesters() {
    return people.all();
  }

  private PageOf<ReportRunView> page(ReportRunFilter filter, PageRequest page) {
    PageOf<ReportRun> found =
        PageOf.of(
            runs.list(filter, page),
            page,
            run -> Cursor.at(ReportRunRepository.NEWEST_FIRST, run.id(), run.origin().at()));
    List<ReportRunView> views = access.views(found.items());
    return new PageOf<>(views, found.nextCursor());
  }
}
