package io.uprava.users.entity;

import io.uprava.common.entity.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file can say about a user beside the address, as texts in the form the file has them. An
 * absent phone is the empty text; roles are names in order, with a space between them.
 */
@Embeddable
public class ImportedValues {

  private static final String SEPARATOR = " ";

  @Column(name = "name")
  private String name;

  @Column(name = "phone")
  private String phone;

  @Column(name = "language")
  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "roles")
  private String roles;

  protected ImportedValues() {}

  /** Values as they stand in a file, right or wrong. */
  public ImportedValues(String name, String phone, String language, String timeZone, String roles) {
    this.name = name;
    this.phone = phone;
    this.language = language;
    this.timeZone = timeZone;
    this.roles = roles;
  }

  public static ImportedValues of(UserProfile profile, Collection<Role> roles) {
    return new ImportedValues(
        profile.name(),
        Objects.requireNonNullElse(profile.phone(), ""),
        profile.language().tag(),
        profile.timeZone(),
        roles.stream().sorted().map(Role::name).collect(Collectors.joining(SEPARATOR)));
  }

  public static ImportedValues of(User user) {
    return of(
        new UserProfile(user.name(), user.phone(), user.language(), user.timeZone()), user.roles());
  }

  /** The profile of a row without problems. */
  public UserProfile profile() {
    return new UserProfile(
        name,
        phone.isEmpty() ? null : phone,
        Language.of(Locale.forLanguageTag(language)),
        timeZone);
  }

  /** The roles of a row without problems. */
  public Set<Role> roleSet() {
    Set<Role> set = EnumSet.noneOf(Role.class);
    Arrays.stream(roles.split(SEPARATOR))
        .filter(role -> !role.isEmpty())
        .map(Role::valueOf)
        .forEach(set::add);
    return set;
  }

  /** The values by the names of their columns, in the order of the columns. */
  public Map<String, String> byColumn() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("phone", phone);
    values.put("language", language);
    values.put("time_zone", timeZone);
    values.put("roles", roles);
    return values;
  }

  /** Names of the columns in which the two differ. */
  public List<String> differences(ImportedValues other) {
    Map<String, String> theirs = other.byColumn();
    return byColumn().entrySet().stream()
        .filter(value -> !Objects.equals(value.getValue(), theirs.get(value.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  public String name() {
    return name;
  }

  public String phone() {
    return phone;
  }

  /** BCP 47 tag. */
  public String language() {
    return language;
  }

  public String timeZone() {
    return timeZone;
  }

  public String roles() {
    return roles;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImportedValues that && byColumn().equals(that.byColumn());
  }

  @Override
  public int hashCode() {
    return byColumn().hashCode();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + byColumn().keySet();
  }
}
