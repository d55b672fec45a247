package io.uprava.users.page;

import io.uprava.common.page.Confirmation;
import io.uprava.users.service.SessionView;
import io.uprava.users.service.UserSessionService;
import io.uprava.users.service.UserView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Where the user on screen is signed in. */
@Named
@RequestScoped
public class UserDevices {

  @Inject UserPage page;
  @Inject UserSessionService sessions;
  @Inject Confirmation confirmation;

  private UserView read;
  private List<SessionView> open;

  /** Signs the user out everywhere. */
  public void end() {
    int ended = sessions.endAll(page.getUser().id(), confirmation.getReason());
    confirmation.done("user_page.message.sessions_ended", Map.of("count", ended));
    page.refresh();
  }

  /** Sessions in force, as of when the user was read. */
  public List<SessionView> getOpen() {
    UserView user = page.getUser();
    if (read != user) {
      read = user;
      open = sessions.list(user.id());
    }
    return open;
  }
}
