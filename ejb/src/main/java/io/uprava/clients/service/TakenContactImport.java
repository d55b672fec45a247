package io.uprava.clients.service;

import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ContactCursor;
import java.util.UUID;

/**
 * A run in the hands of this node.
 *
 * @param holder what proves that it still is
 * @param source what the clients come from
 * @param region whose telephone numbers are written without a country code; null for none
 * @param cursor where it goes on
 */
record TakenContactImport(
    UUID connectionId, UUID holder, ClientSource source, String region, ContactCursor cursor) {

  TakenContactImport at(ContactCursor next) {
    return new TakenContactImport(connectionId, holder, source, region, next);
  }
}
