package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.http.RemoteClient;
import io.uprava.common.http.SessionCookie;
import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageMessages;
import io.uprava.users.service.ProfileService;
import io.uprava.users.service.SessionService;
import io.uprava.users.service.SessionView;
import io.uprava.users.service.UserView;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** {@code /me}: the own profile, the devices one is signed in on, and the way out. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ProfileService profiles;
  @Inject transient SessionService sessions;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;
  @Inject transient RemoteClient clients;

  private final ProfileForm form = new ProfileForm();
  private transient UserView user;
  private transient List<SessionView> devices;

  public void load() {
    show(profiles.me());
  }

  public void save() throws IOException {
    Language before = profiles.me().language();
    show(profiles.update(form.patch(), form.version()));
    messages.info("profile.message.saved");
    if (before != form.getLanguage()) {
      redirect("/me");
    }
  }

  /** Signs one device out. */
  public void end(UUID session) {
    sessions.end(session);
    devices = null;
    messages.info("profile.message.session_ended");
  }

  /** Signs all other devices out. */
  public void endOthers() {
    sessions.endAll(true);
    devices = null;
    messages.info("profile.message.others_ended");
  }

  /** Erases the account; there is no way back. */
  public void close() throws IOException {
    profiles.closeAccount(confirmation.token(), confirmation.getReason());
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    SessionCookie.clear(
        (HttpServletResponse) external.getResponse(),
        clients.secure((HttpServletRequest) external.getRequest()));
    external.invalidateSession();
    redirect("/login");
  }

  private void show(UserView shown) {
    user = shown;
    form.take(shown);
  }

  private static void redirect(String path) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
  }

  public UserView getUser() {
    if (user == null) {
      user = profiles.me();
    }
    return user;
  }

  public List<SessionView> getDevices() {
    if (devices == null) {
      devices = sessions.list();
    }
    return devices;
  }

  public ProfileForm getForm() {
    return form;
  }
}
