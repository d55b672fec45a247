package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.http.RemoteClient;
import io.uprava.common.http.SessionCookie;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.LocalPath;
import io.uprava.common.page.PageCookie;
import io.uprava.common.page.PageMessages;
import io.uprava.common.security.CurrentCaller;
import io.uprava.users.service.BrowserSessionService;
import io.uprava.users.service.OpenedSession;
import io.uprava.users.service.SignInService;
import io.uprava.users.service.VerifiedUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;

/** {@code /login}: first the address, then the code that was mailed to it. */
@Named
@RequestScoped
public class SignInPage {

  @Inject SignInService signIns;
  @Inject BrowserSessionService sessions;
  @Inject PendingSignIns pendings;
  @Inject RemoteClient clients;
  @Inject ActiveLocale locale;
  @Inject CurrentCaller caller;
  @Inject PageMessages messages;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  private String email;
  private String code;
  private boolean remember = true;
  private String continueTo;

  /** Somebody who is signed in already has nothing to do here. */
  public void load() throws IOException {
    if (caller.userId() != null) {
      pendings.redirect(LocalPath.of(continueTo).orElse("/"));
    }
  }

  /** Mails a code. */
  public void start() throws IOException {
    var challenge = signIns.start(email, Language.of(locale.current()), clients.of(request));
    var pending = PendingSignIn.signIn(email, remember, LocalPath.of(continueTo).orElse(""));
    pendings.keep(pending.with(challenge, clock));
    pendings.redirect("/login");
  }

  /** Checks the code and opens the session. */
  public void verify() throws IOException {
    PendingSignIn pending = pendings.current().orElse(null);
    if (pending == null) {
      pendings.redirect("/login");
      return;
    }
    try {
      VerifiedUser user = signIns.verify(pending.challengeId(), code, clients.of(request));
      OpenedSession session = sessions.open(user, pending.remember(), clients.of(request));
      SessionCookie.set(pendings.response(), session, clients.secure(request));
      PageCookie.LANGUAGE.write(request, pendings.response(), session.user().language().tag());
      pendings.forget();
      pendings.redirect(LocalPath.of(pending.continueTo()).orElse("/"));
    } catch (NotAuthenticated refusal) {
      code = null;
      messages.refuse(refusal);
    }
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public boolean isRemember() {
    return remember;
  }

  public void setRemember(boolean remember) {
    this.remember = remember;
  }

  public String getContinueTo() {
    return continueTo;
  }

  public void setContinueTo(String continueTo) {
    this.continueTo = continueTo;
  }
}
