package io.uprava.connections.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.secret.RandomToken;
import io.uprava.connections.entity.ConnectLink;
import io.uprava.connections.repository.ConnectLinkRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** What the bearer of a link may do; the link is the proof. */
@Stateless
@PermitAll
public class ConnectInvitationService {

  @Inject ConnectLinkRepository links;
  @Inject InvitationViews views;
  @Inject InvitedConnection invited;
  @Inject AuditService audit;

  /**
   * Who invites to what; looking uses nothing up.
   *
   * @throws NotFound {@code connect-link-not-found}
   */
  public InvitationView look(String token) {
    return links
        .find(RandomToken.hash(token))
        .map(views::of)
        .orElseThrow(() -> new NotFound("connect-link-not-found"));
  }

  /**
   * Uses the link up and begins the consent, whose return only the browser that carries the key
   * brings.
   *
   * @throws NotFound {@code connect-link-not-found}
   * @throws Conflict {@code connect-link-used}, {@code connect-link-expired}, {@code
   *     provider-not-configured}
   */
  public BegunAuthorisation accept(String token) {
    ConnectLink link =
        links
            .findLocked(RandomToken.hash(token))
            .orElseThrow(() -> new NotFound("connect-link-not-found"));
    BegunAuthorisation begun = invited.begin(link);
    audit.record(
        AuditRecord.of(ConnectLinkService.SUBJECT + ".used", ConnectLinkService.SUBJECT, link.id())
            .created(Map.of("provider", link.provider(), "inviter", link.inviter())));
    return begun;
  }

  /** Whether a consent with this state was begun by a link. */
  public boolean invited(String state) {
    return invited.invited(state);
  }
}
