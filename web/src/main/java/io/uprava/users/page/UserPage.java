package io.uprava.users.page;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditService;
import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.service.AssignRolesCommand;
import io.uprava.users.service.SessionView;
import io.uprava.users.service.SignInEventView;
import io.uprava.users.service.SignInHistoryService;
import io.uprava.users.service.UserAccessService;
import io.uprava.users.service.UserAdminService;
import io.uprava.users.service.UserView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /admin/users/<id>}: one user, what they may do and what they did. */
@Named
@ViewScoped
public class UserPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LATEST = 20;

  @Inject transient UserAdminService users;
  @Inject transient UserAccessService access;
  @Inject transient SignInHistoryService signIns;
  @Inject transient AuditService audit;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;

  private UUID id;
  private transient UserView user;
  private transient List<SessionView> sessions;
  private transient List<SignInEventView> events;
  private transient List<AuditEntryView> entries;
  private final ProfileForm form = new ProfileForm();
  private Role[] roles;
  private long seenVersion;

  public void load() {
    id = input.record();
    show(users.get(id));
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

  public void endSessions() {
    int ended = access.endSessions(id, confirmation.getReason());
    messages.info("user_page.message.sessions_ended", Map.of("count", ended));
    confirmation.finish();
    show(users.get(id));
  }

  private void done(String key, UserView changed) {
    confirmation.finish();
    messages.info(key);
    show(changed);
  }

  private void show(UserView shown) {
    user = shown;
    seenVersion = shown.version();
    form.take(shown);
    roles = shown.roles().toArray(Role[]::new);
    sessions = null;
    events = null;
    entries = null;
  }

  public UserView getUser() {
    if (user == null) {
      user = users.get(id);
    }
    return user;
  }

  public List<SessionView> getSessions() {
    if (sessions == null) {
      sessions = access.sessions(id);
    }
    return sessions;
  }

  public List<SignInEventView> getEvents() {
    if (events == null) {
      events = signIns.list(SignInEventFilter.ofUser(id), PageRequest.of(LATEST, null)).items();
    }
    return events;
  }

  public List<AuditEntryView> getEntries() {
    if (entries == null) {
      entries = audit.list(AuditFilter.subject("user", id), PageRequest.of(LATEST, null)).items();
    }
    return entries;
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
