package io.uprava.clients.service;

import io.uprava.clients.entity.ContactCursor;
import io.uprava.clients.repository.ReadClient;
import io.uprava.connections.gateway.HalPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of contacts.
 *
 * @param next where reading goes on, now or in the next run
 * @param last whether nothing follows now
 */
record ContactPage(List<ReadClient> clients, ContactCursor next, boolean last) {

  ContactPage {
    clients = List.copyOf(clients);
  }

  static ContactPage of(HalPage page, TakenContactImport run) {
    List<ReadClient> clients =
        page.items().stream()
            .map(item -> AmoContact.read(item, run.region()))
            .flatMap(Optional::stream)
            .toList();
    List<Map<String, Object>> items = page.items();
    OptionalLong changed =
        items.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(AmoContact.changed(items.get(items.size() - 1)));
    boolean last = page.next() == null;
    return new ContactPage(clients, last ? end(run, changed) : run.cursor().after(changed), last);
  }

  private static ContactCursor end(TakenContactImport run, OptionalLong changed) {
    return ContactCursor.at(Math.max(run.cursor().from(), changed.orElse(0)));
  }
}
