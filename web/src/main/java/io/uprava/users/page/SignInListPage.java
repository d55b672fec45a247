package io.uprava.users.page;

import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInOutcome;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.service.SignInEventView;
import io.uprava.users.service.SignInHistoryService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/sign-ins}: who came in, who did not, and why. */
@Named
@RequestScoped
public class SignInListPage {

  @Inject SignInHistoryService history;
  @Inject PageInput input;

  private PageOf<SignInEventView> page;

  public void load() {
    page = history.list(SignInEventFilter.of(input.conditions()), input.page());
  }

  public List<SignInEventView> getRows() {
    return page.items();
  }

  public String nextCursor() {
    return page.nextCursor();
  }

  public SignInOutcome[] outcomes() {
    return SignInOutcome.values();
  }

  public DenialReason[] reasons() {
    return DenialReason.values();
  }
}
