package io.uprava.connections.page;

import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** {@code /connect/done}: tells whoever came by a link what came of their consent. */
@Named
@RequestScoped
public class InvitationEndPage {

  private static final Set<String> TOLD =
      Set.of(
          "authorisation-refused",
          "authorisation-host-not-trusted",
          "authorisation-not-yours",
          "connection-busy",
          "vault-locked");

  @Inject PageInput input;
  @Inject PageTexts texts;

  public boolean isConnected() {
    return input.text("refusal") == null;
  }

  /** The service, as people call it; the address may name none. */
  public String provider() {
    String key = "provider." + input.text("provider");
    return texts.get(texts.has(key) ? key : "connect_done.service");
  }

  /** Why nothing was connected; only sentences that strangers can make use of. */
  public String reason() {
    String code = input.text("refusal");
    return texts.get("connect_done.reason." + (TOLD.contains(code) ? code : "other"));
  }
}
