package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.gateway.AccountReply;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * Takes tokens over from a program that kept them in a file. The access token is tried first; where
 * it has ended, the refresh token is exchanged at once, so that nothing stays in force untried.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class TokenImport {

  private static final int UNAUTHORISED = 401;

  @Inject ConnectionProviders providers;
  @Inject TokenAdoption adoption;
  @Inject TokenRefresher refresher;
  @Inject ConnectionNotes notes;
  @Inject Clock clock;

  /**
   * Tokens here that the service never refused are replaced only by tokens that were seen to work.
   *
   * @throws RuleViolation {@code tokens-file-unreadable}, {@code provider-without-consent}, {@code
   *     authorisation-host-not-trusted}
   * @throws Conflict {@code connection-works-already}, {@code connection-token-unrefused}, {@code
   *     provider-not-configured}, {@code vault-locked}
   */
  public ImportTokensView take(@Valid ImportTokensCommand command) {
    if (!command.dryRun()) {
      Reason.require(command.reason());
    }
    OAuthProvider provider = providers.oauth(command.provider());
    if (!provider.trusts(command.accountHost())) {
      throw new RuleViolation("authorisation-host-not-trusted");
    }
    if (!provider.configured()) {
      throw new Conflict("provider-not-configured");
    }
    ImportedTokens imported = ImportedTokens.read(command.tokens(), clock.instant());
    AccountReply reply = provider.account(command.accountHost(), imported.tokens().access());
    requireJudged(reply);
    boolean works = reply.account() != null;
    if (command.dryRun()) {
      return new ImportTokensView(
          works, reply.account(), imported.accessUntil(), false, obstacle(command, works), null);
    }
    UUID id =
        works
            ? adoption.keep(adopted(command, provider, imported))
            : adoption.keepUntried(adopted(command, provider, imported.ended()));
    if (!works) {
      refresher.refresh(id, RefreshMode.BY_HAND, command.reason());
    }
    return new ImportTokensView(
        works, reply.account(), imported.accessUntil(), !works, null, notes.view(id));
  }

  private String obstacle(ImportTokensCommand command, boolean works) {
    if (adoption.works(command.provider(), command.accountHost())) {
      return TokenAdoption.WORKS_ALREADY;
    }
    return !works && adoption.mayWork(command.provider(), command.accountHost())
        ? TokenAdoption.MAY_WORK
        : null;
  }

  /** A service that is down, or does not serve the account, has not said that the token ended. */
  private static void requireJudged(AccountReply reply) {
    if (reply.account() == null
        && !Integer.valueOf(UNAUTHORISED).equals(reply.trace().statusCode())) {
      throw new Conflict("connection-test-unanswered", Map.of("error", reply.error()));
    }
  }

  private static AdoptedTokens adopted(
      ImportTokensCommand command, OAuthProvider provider, ImportedTokens imported) {
    return new AdoptedTokens(
        command.provider(),
        command.accountHost(),
        imported.tokens(),
        TokenTimes.of(provider.traits(), imported.tokens(), imported.createdAt()),
        GenerationSource.IMPORTED,
        command.reason());
  }
}
