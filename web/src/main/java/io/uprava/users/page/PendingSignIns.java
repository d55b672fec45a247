package io.uprava.users.page;

import io.uprava.common.page.PageBrowser;
import io.uprava.common.page.PageCookie;
import io.uprava.common.page.PageNotice;
import io.uprava.users.service.ChallengeView;
import io.uprava.users.service.RegisterCommand;
import io.uprava.users.service.RegistrationService;
import io.uprava.users.service.SignInService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** The sign-in that waits in this browser, and what can be done about it besides answering it. */
@Named
@RequestScoped
public class PendingSignIns {

  @Inject SignInService signIns;
  @Inject RegistrationService registrations;
  @Inject PageBrowser browser;
  @Inject PageNotice notice;
  @Inject Clock clock;

  public boolean isWaiting() {
    return current().isPresent();
  }

  public String maskedEmail() {
    return current().map(PendingSignIn::maskedEmail).orElse("");
  }

  public long secondsUntilResend() {
    return current().map(pending -> pending.secondsUntilResend(clock)).orElse(0L);
  }

  /** Mails the first code to somebody who signs in. */
  void signIn(PendingSignIn pending) throws IOException {
    keep(pending, signInCode(pending));
    browser.redirect("/login");
  }

  /** Mails the first code to somebody who registers. */
  void register(PendingSignIn pending) throws IOException {
    keep(pending, registrationCode(pending));
    browser.redirect("/login");
  }

  /** Mails another code, which kills the one before. */
  public void resend() throws IOException {
    PendingSignIn pending = current().orElse(null);
    if (pending != null) {
      keep(pending, pending.registers() ? registrationCode(pending) : signInCode(pending));
      notice.next(browser.response(), "code-sent");
    }
    browser.redirect("/login");
  }

  /** Back to the first step. */
  public void startOver() throws IOException {
    forget();
    browser.redirect("/login");
  }

  Optional<PendingSignIn> current() {
    return browser
        .read(PageCookie.PENDING_SIGN_IN)
        .flatMap(cookie -> PendingSignIn.fromCookie(cookie, clock));
  }

  void forget() {
    browser.remove(PageCookie.PENDING_SIGN_IN);
  }

  private void keep(PendingSignIn pending, ChallengeView challenge) {
    browser.write(PageCookie.PENDING_SIGN_IN, pending.with(challenge, clock).toCookie());
  }

  private ChallengeView registrationCode(PendingSignIn pending) {
    var command =
        new RegisterCommand(
            pending.email(),
            pending.name(),
            browser.language(),
            pending.timeZone().isEmpty() ? null : pending.timeZone());
    return registrations.start(command, browser.client());
  }

  private ChallengeView signInCode(PendingSignIn pending) {
    return signIns.start(pending.email(), browser.language(), browser.client());
  }
}
