package io.uprava.audit.page;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditReport;
import io.uprava.audit.service.AuditService;
import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/audit}: every change, with the values before and after. */
@Named
@RequestScoped
public class AuditListPage {

  @Inject AuditService audit;
  @Inject PageInput input;

  private PageOf<AuditEntryView> page;
  private AuditReport report;

  /** Reads the whole chain; the answer stands above the list. */
  public void verify() {
    report = audit.verify();
  }

  /** Null until asked for. */
  public AuditReport getReport() {
    return report;
  }

  public List<AuditEntryView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  private PageOf<AuditEntryView> page() {
    if (page == null) {
      page = audit.list(AuditFilter.of(input.conditions()), input.page());
    }
    return page;
  }
}
