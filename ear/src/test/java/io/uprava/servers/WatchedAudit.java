package io.uprava.servers;

import jakarta.json.JsonObject;

/** The audit's chain: none of its entries is missing, and the one noted at the beginning stays. */
final class WatchedAudit extends Watched {

  private static final String VERIFY = "/api/admin/audit/verify";

  private final Server server;
  private JsonObject noted;
  private long entries;

  WatchedAudit(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "audit";
  }

  @Override
  long count() {
    return entries;
  }

  @Override
  void begin() throws Exception {
    noted = verified("").getJsonObject("head");
  }

  @Override
  void lookBack() throws Exception {
    JsonObject report =
        verified("?position=" + noted.get("position") + "&hash=" + noted.getString("hash"));
    entries = report.getJsonNumber("entries").longValue();
    lostUnless(report.getBoolean("intact"), "the chain is broken: " + report.get("faults"));
  }

  private JsonObject verified(String query) throws Exception {
    String token = Person.administrator(server).signIn().accessToken();
    return ApiClient.json(server.client().get(VERIFY + query, token));
  }
}
