package io.uprava.connections.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.entity.Masked;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.ConnectLink;
import io.uprava.connections.repository.ConnectLinkRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invites owners of accounts, who do not sign in, to consent. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class ConnectLinkService {

  static final String SUBJECT = "connect-link";

  @Inject ConnectLinkRepository links;
  @Inject InvitedConnection invited;
  @Inject ConnectLinkMails mails;
  @Inject AuditService audit;
  @Inject CurrentCaller caller;

  /**
   * Makes a link, which is told this once, and mails it where that is wanted.
   *
   * @throws RuleViolation {@code provider-unknown}, {@code provider-without-consent}, {@code
   *     email-invalid}
   * @throws Conflict {@code provider-not-configured}
   * @throws NotFound {@code connection-not-found}
   */
  public ConnectLinkView create(@Valid CreateConnectLinkCommand command) {
    String token = RandomToken.create();
    ConnectLink link =
        invited
            .link(command.provider(), command.connectionId(), RandomToken.hash(token))
            .from(caller.userId(), ActorName.of(caller));
    links.add(link);
    String url = mails.address(token);
    String recipient =
        command.email() == null || command.email().isBlank()
            ? null
            : Masked.email(mails.send(link, url, command.email(), command.language()));
    audit.record(
        AuditRecord.of(SUBJECT + ".created", SUBJECT, link.id()).created(values(link, recipient)));
    return ConnectLinkView.of(link, url, recipient);
  }

  /** Codes of the providers to which owners can be invited. */
  public List<String> providers() {
    return invited.providers();
  }

  private static Map<String, Object> values(ConnectLink link, String recipient) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("provider", link.provider());
    values.put("connection_id", link.connectionId());
    values.put("recipient", recipient);
    values.put("expires_at", link.expiresAt().toString());
    return values;
  }
}
