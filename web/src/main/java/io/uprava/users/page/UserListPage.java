package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.service.UserDirectory;
import io.uprava.users.service.UserView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/users}: everybody, found by name, address or phone. */
@Named
@RequestScoped
public class UserListPage {

  @Inject UserDirectory directory;
  @Inject PageInput input;

  private PageOf<UserView> page;
  private Long total;

  public void load() {
    UserFilter filter = UserFilter.of(input.conditions());
    page = directory.list(filter, input.page());
    total = input.flag("count") ? directory.count(filter) : null;
  }

  public List<UserView> getRows() {
    return page.items();
  }

  public String nextCursor() {
    return page.nextCursor();
  }

  /** Null unless asked for: counting reads every match. */
  public Long total() {
    return total;
  }

  public Role[] roles() {
    return Role.values();
  }

  public UserStatus[] statuses() {
    return UserStatus.values();
  }

  public Language[] languages() {
    return Language.values();
  }
}
