package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;

/**
 * What a server, or the nodes of one installation, have for themselves.
 *
 * @param database empty at first
 * @param mail where their mails arrive
 * @param stripe takes their payments
 * @param amo holds the accounts they connect
 * @param secrecy knows what nobody may read of it
 */
record Surroundings(
    Database database, MailCatcher mail, StripeServer stripe, AmoServer amo, Secrecy secrecy)
    implements AutoCloseable {

  /** Where consents return to until a server is there. */
  static final String AMO_CALLBACK = "http://127.0.0.1/api/amocrm/callback";

  /**
   * Where consents return to: to the first server that asks, so that a browser gets there.
   *
   * @param server address of the one that asks
   */
  synchronized String amoCallback(URI server) {
    JsonObject integration = integration(Json.createObjectBuilder());
    String known = integration.getString("redirect_uri");
    if (!known.equals(AMO_CALLBACK)) {
      return known;
    }
    String callback = server.resolve("/api/amocrm/callback").toString();
    integration(Json.createObjectBuilder().add("redirect_uri", callback));
    return callback;
  }

  private JsonObject integration(JsonObjectBuilder change) {
    return amo.amo()
        .control("PUT /integrations", Map.of(), change.add("client_id", amo.clientId()).build())
        .asJsonObject();
  }

  /** Looks for secrets in the database and the mails. */
  void searchForSecrets() throws SQLException, IOException {
    secrecy.keepTokens(amo);
    secrecy.keep("the key for Stripe", stripe.apiKey());
    stripe.stripe().secrets().active().forEach(one -> secrecy.keep("a secret of Stripe", one));
    secrecy.searchDatabase(database.access());
    secrecy.searchMails(mail.store(), null);
  }

  @Override
  public void close() {
    mail.close();
    stripe.close();
    amo.close();
  }
}
