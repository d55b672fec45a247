package io.uprava.clients.repository;

import io.uprava.common.json.JsonText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Clients as JSON, which PostgreSQL turns into rows. */
final class ClientRowsToWrite {

  private final Instant now;
  private final List<String> ids = new ArrayList<>();
  private final List<Map<String, Object>> clients = new ArrayList<>();
  private final List<Map<String, Object>> addresses = new ArrayList<>();

  ClientRowsToWrite(Instant now) {
    this.now = now;
  }

  void add(UUID id, ReadClient client) {
    ids.add(id.toString());
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("external", client.externalId());
    row.put("name", client.name());
    row.put("changed", client.updatedAt());
    row.put("archived", client.deleted() ? now : null);
    row.put("search", search(client));
    row.put("digest", client.digest());
    clients.add(row);
    Map<Object, Integer> positions = new HashMap<>();
    for (ReadClient.Address address : client.addresses()) {
      addresses.add(
          Map.of(
              "id", id,
              "kind", address.kind().name(),
              "position", positions.merge(address.kind(), 1, Integer::sum),
              "value", address.value(),
              "normal", address.normal()));
    }
  }

  String ids() {
    return JsonText.write(Map.of("ids", ids));
  }

  String clients() {
    return JsonText.write(Map.of("rows", clients));
  }

  String addresses() {
    return JsonText.write(Map.of("rows", addresses));
  }

  private static String search(ReadClient client) {
    StringBuilder text = new StringBuilder(client.name());
    for (ReadClient.Address address : client.addresses()) {
      text.append(' ').append(address.value()).append(' ').append(address.normal());
    }
    return text.append(' ').append(client.externalId()).toString().toLowerCase(Locale.ROOT);
  }
}
