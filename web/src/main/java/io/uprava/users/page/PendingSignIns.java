package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.http.RemoteClient;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageCookie;
import io.uprava.common.page.PageNotice;
import io.uprava.users.service.ChallengeView;
import io.uprava.users.service.RegisterCommand;
import io.uprava.users.service.RegistrationService;
import io.uprava.users.service.SignInService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** The sign-in that waits in this browser, and what can be done about it besides answering it. */
@Named
@RequestScoped
public class PendingSignIns {

  @Inject SignInService signIns;
  @Inject RegistrationService registrations;
  @Inject RemoteClient clients;
  @Inject ActiveLocale locale;
  @Inject PageNotice notice;
  @Inject HttpServletRequest request;
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

  /** Mails another code, which kills the one before. */
  public void resend() throws IOException {
    PendingSignIn pending = current().orElse(null);
    if (pending != null) {
      keep(pending.with(pending.registers() ? register(pending) : signIn(pending), clock));
      notice.next(response(), "code-sent");
    }
    redirect("/login");
  }

  /** Back to the first step. */
  public void startOver() throws IOException {
    forget();
    redirect("/login");
  }

  Optional<PendingSignIn> current() {
    return PageCookie.PENDING_SIGN_IN
        .read(request)
        .flatMap(cookie -> PendingSignIn.fromCookie(cookie, clock));
  }

  void keep(PendingSignIn pending) {
    PageCookie.PENDING_SIGN_IN.write(request, response(), pending.toCookie());
  }

  void forget() {
    PageCookie.PENDING_SIGN_IN.remove(request, response());
  }

  HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  void redirect(String path) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
  }

  ChallengeView register(PendingSignIn pending) {
    var command =
        new RegisterCommand(
            pending.email(),
            pending.name(),
            Language.of(locale.current()),
            pending.timeZone().isEmpty() ? null : pending.timeZone());
    return registrations.start(command, clients.of(request));
  }

  private ChallengeView signIn(PendingSignIn pending) {
    return signIns.start(pending.email(), Language.of(locale.current()), clients.of(request));
  }
}
