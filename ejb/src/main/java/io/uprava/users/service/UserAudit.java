package io.uprava.users.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.entity.Masked;
import io.uprava.users.entity.ApiKey;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What users, their sessions and keys leave in the audit chain; personal data only masked. */
@ApplicationScoped
public class UserAudit {

  private static final String USER = "user";
  private static final String API_KEY = "api-key";

  @Inject AuditService audit;

  void registered(User user) {
    born("user.registered", user);
  }

  void created(User user) {
    born("user.created", user);
  }

  /**
   * @param before plain values by field
   * @param after plain values of the same fields
   */
  void profileChanged(User user, Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> oldValues = new LinkedHashMap<>();
    Map<String, Object> newValues = new LinkedHashMap<>();
    after.forEach(
        (field, value) -> {
          if (!Objects.equals(before.get(field), value)) {
            oldValues.put(field, masked(field, before.get(field)));
            newValues.put(field, masked(field, value));
          }
        });
    if (!newValues.isEmpty()) {
      record("user.profile-changed", USER, user.id(), oldValues, newValues, null);
    }
  }

  private static Object masked(String field, Object value) {
    return switch (field) {
      case "name" -> Masked.text((String) value);
      case "phone" -> Masked.phone((String) value);
      default -> value;
    };
  }

  void rolesChanged(User user, Set<Role> before, String reason) {
    record(
        "user.roles-changed",
        USER,
        user.id(),
        Map.of("roles", names(before)),
        Map.of("roles", names(user.roles())),
        reason);
  }

  void locked(User user, String reason) {
    status("user.locked", user, "ACTIVE", reason);
  }

  void unlocked(User user, String reason) {
    status("user.unlocked", user, "LOCKED", reason);
  }

  void closed(User user, String reason) {
    status("user.closed", user, "ACTIVE", reason);
  }

  void codeLimitsReset(User user, int windows, String reason) {
    record(
        "user.sign-in-limits-reset", USER, user.id(), Map.of("windows", windows), Map.of(), reason);
  }

  void sessionEnded(UserSession session, String reason) {
    record(
        "session.ended",
        USER,
        session.userId(),
        Map.of("session", session.id().toString(), "device", session.device()),
        Map.of(),
        reason);
  }

  void sessionsEnded(UUID userId, int ended, String reason) {
    record("session.all-ended", USER, userId, Map.of("sessions", ended), Map.of(), reason);
  }

  void apiKeyCreated(ApiKey key) {
    record(
        "api-key.created",
        API_KEY,
        key.id(),
        Map.of(),
        Map.of("name", key.name(), "scopes", key.scopes()),
        null);
  }

  void apiKeyRevoked(ApiKey key, String reason) {
    record("api-key.revoked", API_KEY, key.id(), Map.of("name", key.name()), Map.of(), reason);
  }

  private void born(String action, User user) {
    record(
        action,
        USER,
        user.id(),
        Map.of(),
        Map.of(
            "email", Masked.email(user.email()),
            "name", Masked.text(user.name()),
            "language", user.language().tag(),
            "roles", names(user.roles())),
        null);
  }

  private void status(String action, User user, String before, String reason) {
    record(
        action,
        USER,
        user.id(),
        Map.of("status", before),
        Map.of("status", user.status().name()),
        reason);
  }

  private void record(
      String action,
      String subjectType,
      UUID subject,
      Map<String, Object> before,
      Map<String, Object> after,
      String reason) {
    audit.record(new AuditRecord(action, subjectType, subject.toString(), before, after, reason));
  }

  private static List<String> names(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().toList();
  }
}
