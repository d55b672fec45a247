package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.PageInput;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserSort;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The conditions in the address of the user list; its export takes the same ones. */
@RequestScoped
public class UserConditions {

  @Inject PageInput input;

  UserFilter filter() {
    return new UserFilter(
        input.text("q"),
        input.constant(Role.class, "role"),
        input.constant(UserStatus.class, "status"),
        input.constant(Language.class, "language"),
        input.dayBegin("from"),
        input.dayEnd("to"),
        UserSort.of(input.text("sort")));
  }
}
