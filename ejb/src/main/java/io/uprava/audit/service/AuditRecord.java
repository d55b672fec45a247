package io.uprava.audit.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A change to be remembered. Who changed it, when and in which request is added by {@link
 * AuditService}.
 *
 * @param action what happened, {@code subject.verb}, for example {@code user.role-granted}
 * @param subjectType what it happened to, for example {@code user}
 * @param subjectId id of the one it happened to, null for the whole kind
 * @param oldValue the changed fields before, null when there was nothing
 * @param newValue the changed fields after, null when nothing is left
 * @param reason why, in the words of the person, or null
 */
public record AuditRecord(
    String action,
    String subjectType,
    String subjectId,
    Map<String, Object> oldValue,
    Map<String, Object> newValue,
    String reason) {

  private static final String ACTION = "[a-z0-9]+([.-][a-z0-9]+)*";

  public AuditRecord {
    if (action == null || !action.matches(ACTION)) {
      throw new IllegalArgumentException("not the name of an action: " + action);
    }
    Objects.requireNonNull(subjectType, "subjectType");
    AuditFieldPolicy.check(oldValue);
    AuditFieldPolicy.check(newValue);
  }

  /** An act without values, to be completed by the methods below. */
  public static AuditRecord of(String action, String subjectType, Object subjectId) {
    return new AuditRecord(
        action, subjectType, Objects.toString(subjectId, null), null, null, null);
  }

  /** The values before and after; fields that are equal in both are left out. */
  public AuditRecord changed(Map<String, ?> before, Map<String, ?> after) {
    return new AuditRecord(
        action, subjectType, subjectId, different(before, after), different(after, before), reason);
  }

  /** What came into being. */
  public AuditRecord created(Map<String, ?> values) {
    return new AuditRecord(
        action, subjectType, subjectId, oldValue, new LinkedHashMap<>(values), reason);
  }

  /** What is no more. */
  public AuditRecord removed(Map<String, ?> values) {
    return new AuditRecord(
        action, subjectType, subjectId, new LinkedHashMap<>(values), newValue, reason);
  }

  public AuditRecord because(String why) {
    return new AuditRecord(action, subjectType, subjectId, oldValue, newValue, why);
  }

  private static Map<String, Object> different(Map<String, ?> these, Map<String, ?> those) {
    Map<String, Object> left = new LinkedHashMap<>();
    these.forEach(
        (name, value) -> {
          if (!those.containsKey(name) || !Objects.equals(value, those.get(name))) {
            left.put(name, value);
          }
        });
    return left;
  }
}
