package io.uprava.users.page;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.page.LocalPath;
import io.uprava.common.page.PageBrowser;
import io.uprava.common.page.PageMessages;
import io.uprava.users.service.BrowserSessionService;
import io.uprava.users.service.SignInVerification;
import io.uprava.users.service.VerifiedUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** {@code /login}: first the address, then the code that was mailed to it. */
@Named
@RequestScoped
public class SignInPage {

  @Inject SignInVerification verification;
  @Inject BrowserSessionService sessions;
  @Inject PendingSignIns pendings;
  @Inject PageBrowser browser;
  @Inject PageMessages messages;

  private String email;
  private String code;
  private boolean remember = true;
  private String continueTo;

  /** Somebody who is signed in already has nothing to do here. */
  public void load() throws IOException {
    if (browser.signedIn()) {
      browser.redirect(LocalPath.of(continueTo).orElse("/"));
    }
  }

  /** Mails a code. */
  public void start() throws IOException {
    pendings.signIn(PendingSignIn.signIn(email, remember, LocalPath.of(continueTo).orElse("")));
  }

  /** Checks the code and opens the session. */
  public void verify() throws IOException {
    PendingSignIn pending = pendings.current().orElse(null);
    if (pending == null) {
      browser.redirect("/login");
      return;
    }
    try {
      VerifiedUser user = verification.verify(pending.challengeId(), code, browser.client());
      browser.signIn(sessions.open(user, pending.remember(), browser.client()));
      pendings.forget();
      browser.redirect(LocalPath.of(pending.continueTo()).orElse("/"));
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
