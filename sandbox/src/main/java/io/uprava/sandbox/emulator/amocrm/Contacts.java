package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.JsonArrays;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.List;

/**
 * Invented people. Among them, as in life: no telephone, two of them, a number as people write it.
 */
final class Contacts {

  private static final List<String> NAMES =
      List.of("Анна", "Борис", "Вера", "Глеб", "Дарья", "Егор", "Жанна", "Захар", "Инна", "Karl");
  private static final List<String> SURNAMES =
      List.of("Примерная", "Образцов", "Тестова", "Пробный", "Выдуманная", "Ненастоящий", "Sample");

  private final EmulatorState state;

  Contacts(EmulatorState state) {
    this.state = state;
  }

  /** The contacts of an account, the first first. */
  List<JsonObject> of(CrmAccount account) {
    List<JsonObject> all = state.store().list(kind(account));
    Collections.reverse(all);
    return all;
  }

  /** Fills a new account, a contact a minute until now. */
  void fill(CrmAccount account, int count) {
    for (int n = 1; n <= count; n++) {
      keep(account, invent(account, n, state.now() - 60L * (count - n + 1)));
    }
  }

  /** Adds invented ones now. */
  void add(CrmAccount account, int count) {
    int there = state.store().list(kind(account)).size();
    for (int n = there + 1; n <= there + count; n++) {
      keep(account, invent(account, n, state.now()));
    }
  }

  /** Changes the oldest ones, which are the newest then. */
  void touch(CrmAccount account, int count) {
    of(account).stream()
        .sorted(
            (one, other) ->
                Long.compare(Fields.number(one, "updated_at"), Fields.number(other, "updated_at")))
        .limit(count)
        .forEach(one -> keep(account, Fields.of(one).set("updated_at", state.now()).build()));
  }

  private void keep(CrmAccount account, JsonObject contact) {
    state.store().put(kind(account), Long.toString(Fields.number(contact, "id")), contact);
  }

  private static String kind(CrmAccount account) {
    return "contact " + account.id();
  }

  /** The n-th of an account is the same each time. */
  private JsonObject invent(CrmAccount account, int n, long created) {
    String first = NAMES.get(n % NAMES.size());
    String last = SURNAMES.get(n / NAMES.size() % SURNAMES.size());
    return Fields.none()
        .set("id", account.id() % 1000 * 1_000_000 + n)
        .set("name", n % 17 == 0 ? "" : first + " " + last)
        .set("first_name", first)
        .set("last_name", last)
        .set("responsible_user_id", user(account))
        .set("group_id", 0)
        .set("created_by", user(account))
        .set("updated_by", user(account))
        .set("created_at", created)
        .set("updated_at", created)
        .set("is_deleted", false)
        .nothing("closest_task_at")
        .set("custom_fields_values", fields(n))
        .set("account_id", account.id())
        .build();
  }

  private static JsonValue fields(int n) {
    if (n % 11 == 0) {
      return JsonValue.NULL;
    }
    String inRangeForDrama = "7700900%03d".formatted(n % 1000);
    String plain = "+44" + inRangeForDrama;
    String asWritten = "0" + inRangeForDrama.replaceFirst("(.{4})(.{3})", "$1 $2-");
    JsonObject phone =
        field(1, "Телефон", "PHONE", n % 7 == 0 ? List.of(plain, asWritten) : List.of(plain));
    JsonObject mail = field(2, "Email", "EMAIL", List.of("contact" + n + "@example.org"));
    return JsonArrays.of(n % 5 == 0 ? List.of(phone) : List.of(phone, mail));
  }

  private static JsonObject field(long id, String name, String code, List<String> values) {
    return Fields.none()
        .set("field_id", 264_910 + id)
        .set("field_name", name)
        .set("field_code", code)
        .set("field_type", "multitext")
        .set(
            "values",
            JsonArrays.of(
                values.stream()
                    .map(
                        value ->
                            Fields.none()
                                .set("value", value)
                                .set("enum_id", 193_200 + id)
                                .set("enum_code", "WORK")
                                .build())
                    .toList()))
        .build();
  }

  /** The only user of an account. */
  static long user(CrmAccount account) {
    return account.id() - 22_000_000;
  }
}
