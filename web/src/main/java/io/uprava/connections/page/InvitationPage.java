package io.uprava.connections.page;

import io.uprava.common.error.NotFound;
import io.uprava.common.page.PageTexts;
import io.uprava.connections.service.ConnectInvitationService;
import io.uprava.connections.service.InvitationView;
import io.uprava.connections.service.InvitationView.Standing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;

/** {@code /connect/<token>}: what the bearer of a link is invited to. */
@Named
@RequestScoped
public class InvitationPage {

  @Inject ConnectInvitationService invitations;
  @Inject PageTexts texts;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  private InvitationView invitation;
  private String token;
  private String target;

  public void load() {
    token = (String) request.getAttribute(ConnectLinkFilter.TOKEN);
    target = (String) request.getAttribute(ConnectLinkFilter.TARGET);
    try {
      invitation = invitations.look(token);
    } catch (NotFound unknown) {
      invitation = null;
    }
  }

  /** Null when nobody knows the link. */
  public InvitationView getInvitation() {
    return invitation;
  }

  /** {@code unknown}, {@code open}, {@code used}, {@code expired}, or {@code leaving}. */
  public String state() {
    if (invitation == null) {
      return "unknown";
    }
    if (target != null) {
      return "leaving";
    }
    return switch (invitation.standing()) {
      case OPEN -> "open";
      case USED -> "used";
      case EXPIRED -> "expired";
    };
  }

  public boolean isOpen() {
    return invitation != null && target == null && invitation.standing() == Standing.OPEN;
  }

  /** For how long the link is still good. */
  public long minutes() {
    return Math.max(1, Duration.between(clock.instant(), invitation.expiresAt()).toMinutes());
  }

  /** How people call the service. */
  public String provider() {
    return texts.named("provider", invitation.provider());
  }

  public String getToken() {
    return token;
  }

  /** Where the account's owner consents; null before the link is used. */
  public String getTarget() {
    return target;
  }
}
