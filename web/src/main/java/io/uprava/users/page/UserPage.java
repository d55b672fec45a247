package io.uprava.users.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.service.AssignRolesCommand;
import io.uprava.users.service.UserAccessService;
import io.uprava.users.service.UserAdminService;
import io.uprava.users.service.UserView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** {@code /admin/users/<id>}: one user and what they may do. */
@Named
@ViewScoped
public class UserPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient UserAdminService users;
  @Inject transient UserAccessService access;
  @Inject transient PageInput input;
  @Inject transient Confirmation confirmation;

  private UUID id;
  private transient UserView user;
  private final ProfileForm form = new ProfileForm();
  private Role[] roles;
  private long seenVersion;

  public void load() {
    id = input.record();
    refresh();
  }

  /** Keeps what was typed about the user. */
  public void saveProfile() {
    UserView changed = users.update(id, form.patch(), form.version());
    done("user_page.message.saved", changed);
  }

  /** Gives the chosen roles instead of the present ones. */
  public void assignRoles() {
    var wanted = EnumSet.noneOf(Role.class);
    wanted.addAll(List.of(roles));
    UserView changed =
        users.setRoles(
            id,
            new AssignRolesCommand(
                wanted, confirmation.getReason(), confirmation.token(), seenVersion));
    done("user_page.message.roles_changed", changed);
  }

  public void lock() {
    done("user_page.message.locked", access.lock(id, confirmation.getReason()));
  }

  public void unlock() {
    done("user_page.message.unlocked", access.unlock(id, confirmation.getReason()));
  }

  public void resetCodeLimits() {
    access.resetCodeLimits(id, confirmation.getReason());
    done("user_page.message.limits_reset", users.get(id));
  }

  /** Reads the user anew. */
  public void refresh() {
    show(users.get(id));
  }

  private void done(String key, UserView changed) {
    confirmation.done(key);
    show(changed);
  }

  private void show(UserView shown) {
    user = shown;
    seenVersion = shown.version();
    form.take(shown);
    roles = shown.roles().toArray(Role[]::new);
  }

  public UserView getUser() {
    if (user == null) {
      user = users.get(id);
    }
    return user;
  }

  public boolean isLocked() {
    return getUser().status() == UserStatus.LOCKED;
  }

  public boolean isOpen() {
    return getUser().status() != UserStatus.CLOSED;
  }

  public ProfileForm getForm() {
    return form;
  }

  public Role[] getRoles() {
    return roles;
  }

  public void setRoles(Role[] roles) {
    this.roles = roles;
  }

  public Role[] allRoles() {
    return Role.values();
  }
}
