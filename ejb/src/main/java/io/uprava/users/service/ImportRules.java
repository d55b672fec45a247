package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a row may say. An empty cell leaves the stored value as it is, for a new user it means the
 * usual one (English, UTC, CLIENT, no phone). A cell that equals the stored value is never refused.
 */
final class ImportRules {

  private static final ImportedValues NOBODY = new ImportedValues("", "", "en", "UTC", "CLIENT");

  private final ImportedValues stored;
  private final boolean rolesMayChange;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param existing what is stored, or null for a new user
   * @param rolesMayChange whether the roles of an existing user may differ
   */
  ImportRules(ImportedValues existing, boolean rolesMayChange) {
    this.stored = existing == null ? NOBODY : existing;
    this.rolesMayChange = rolesMayChange || existing == null;
  }

  /** The values after applying, or null when there are {@link #problems()}. */
  ImportedValues wanted(ImportedValues cells) {
    Language language = read(() -> language(cells.language()));
    String name = read(() -> name(cells.name()));
    String phone = read(() -> phone(cells.phone(), language));
    String zone = read(() -> zone(cells.timeZone()));
    Set<Role> roles = read(() -> roles(cells.roles()));
    if (!problems.isEmpty()) {
      return null;
    }
    return ImportedValues.of(new UserProfile(name, phone, language, zone), roles);
  }

  /** Codes of all refusals. */
  List<String> problems() {
    return problems;
  }

  private Language language(String cell) {
    String tag = cell.isEmpty() ? stored.language() : cell;
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equalsIgnoreCase(tag))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("import-language-unknown"));
  }

  private String name(String cell) {
    return ProfileRules.name(cell.isEmpty() ? stored.name() : cell);
  }

  private String phone(String cell, Language language) {
    return kept(cell, stored.phone()) ? stored.phone() : ProfileRules.phone(cell, language);
  }

  private String zone(String cell) {
    return kept(cell, stored.timeZone()) ? stored.timeZone() : ProfileRules.zone(cell);
  }

  private Set<Role> roles(String cell) {
    Set<Role> before = stored.roleSet();
    if (kept(cell, stored.roles())) {
      return before;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(cell.split("[\\s,;|]+")).map(ImportRules::role).forEach(roles::add);
    if (roles.contains(Role.ADMIN) != before.contains(Role.ADMIN)) {
      throw new RuleViolation("import-administrator");
    }
    if (!rolesMayChange && !roles.equals(before)) {
      throw new RuleViolation("import-roles-by-key");
    }
    return roles;
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("import-role-unknown"));
  }

  private <T> T read(Supplier<T> rule) {
    try {
      return rule.get();
    } catch (RuleViolation refusal) {
      problems.add(refusal.code());
      return null;
    }
  }

  private static boolean kept(String cell, String stored) {
    return cell.isEmpty() || cell.equals(stored);
  }
}
