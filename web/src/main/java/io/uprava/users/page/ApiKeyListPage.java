package io.uprava.users.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.common.paging.PageOf;
import io.uprava.common.security.Scopes;
import io.uprava.users.service.ApiKeyService;
import io.uprava.users.service.ApiKeyView;
import io.uprava.users.service.CreateApiKeyCommand;
import io.uprava.users.service.CreatedApiKey;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code /admin/api-keys}: keys of programs; the text of a new one is shown once. */
@Named
@ViewScoped
public class ApiKeyListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ApiKeyService keys;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;
  @Inject transient Clock clock;

  private String name;
  private String[] scopes = {};
  private Integer days = 365;
  private UUID chosen;
  private transient String shownOnce;
  private transient PageOf<ApiKeyView> page;

  /** Makes a key and shows its text. */
  public void create() {
    Instant end = days == null ? null : clock.instant().plus(Duration.ofDays(days));
    CreatedApiKey created =
        keys.create(new CreateApiKeyCommand(name, List.of(scopes), end, confirmation.token()));
    shownOnce = created.key();
    name = null;
    scopes = new String[] {};
    confirmation.finish();
    page = null;
    messages.info("api_keys.message.created");
  }

  /** The key that the dialog asks about. */
  public void choose(UUID id) {
    chosen = id;
  }

  public void revoke() {
    keys.revoke(chosen, confirmation.getReason());
    confirmation.finish();
    page = null;
    messages.info("api_keys.message.revoked");
  }

  public List<ApiKeyView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  private PageOf<ApiKeyView> page() {
    if (page == null) {
      page = keys.list(input.page());
    }
    return page;
  }

  /** How a key's state looks: {@code active}, {@code expired} or {@code revoked}. */
  public String state(ApiKeyView key) {
    if (key.revokedAt() != null) {
      return "revoked";
    }
    boolean expired = key.expiresAt() != null && !key.expiresAt().isAfter(clock.instant());
    return expired ? "expired" : "active";
  }

  public List<String> allScopes() {
    return Scopes.all();
  }

  /** Text of the key that was just made, in this answer only. */
  public String getShownOnce() {
    return shownOnce;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getScopes() {
    return scopes;
  }

  public void setScopes(String[] scopes) {
    this.scopes = scopes;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }
}
