package io.uprava.users.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.ApiKey;
import io.uprava.users.repository.ApiKeyRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keys of programs. Only people make and revoke them. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ApiKeyService {

  @Inject ApiKeyRepository keys;
  @Inject ConfirmationService confirmations;
  @Inject UserAudit audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws RuleViolation {@code scope-unknown}, {@code expiry-in-the-past}
   */
  public CreatedApiKey create(@Valid CreateApiKeyCommand command) {
    Instant now = clock.instant();
    for (String scope : command.scopes()) {
      if (!Scopes.all().contains(scope)) {
        throw new RuleViolation("scope-unknown", Map.of("scope", scope));
      }
    }
    if (command.expiresAt() != null && !command.expiresAt().isAfter(now)) {
      throw new RuleViolation("expiry-in-the-past");
    }
    confirmations.require(ConfirmationPurpose.CREATE_API_KEY, command.confirmationToken());
    ApiKeyText text = ApiKeyText.create();
    List<String> scopes = command.scopes().stream().distinct().sorted().toList();
    ApiKey key =
        new ApiKey(
                text.publicId(),
                RandomToken.hash(text.secret()),
                command.name().strip(),
                scopes,
                caller.userId())
            .validFrom(now, command.expiresAt());
    keys.add(key);
    audit.apiKeyCreated(key);
    return new CreatedApiKey(ApiKeyView.of(key), text.text());
  }

  /** Every key, the newest first. */
  public PageOf<ApiKeyView> list(PageRequest page) {
    return keys.page(page).map(ApiKeyView::of);
  }

  /**
   * Ends a key with the next request that uses it.
   *
   * @throws NotFound {@code api-key-not-found}
   * @throws io.uprava.common.error.Conflict {@code api-key-already-revoked}
   */
  public ApiKeyView revoke(UUID id, String reason) {
    String why = Reason.require(reason);
    ApiKey key = keys.find(id).orElseThrow(() -> new NotFound("api-key-not-found"));
    key.revoke(clock.instant());
    audit.apiKeyRevoked(key, why);
    return ApiKeyView.of(key);
  }
}
