package io.uprava.common.security;

import java.util.Set;
import java.util.UUID;

/**
 * A proven identity behind a request.
 *
 * @param type PERSON or API_KEY
 * @param userId the person, or the person who made the key
 * @param name for people: the address, or the key's name
 * @param sessionId null for a key
 * @param keyId null for a person
 * @param language BCP 47 tag of the person's language, null for a key
 * @param timeZone IANA name, null for a key
 * @param groups roles, and scopes of a key
 */
public record Caller(
    ActorType type,
    UUID userId,
    String name,
    UUID sessionId,
    UUID keyId,
    String language,
    String timeZone,
    Set<String> groups) {

  /** What the container calls this caller: unique, never reused. */
  public String principalName() {
    return (keyId == null ? userId : keyId).toString();
  }
}
