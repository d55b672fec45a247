package io.uprava.users.service;

import io.uprava.users.entity.ImportedValues;

/**
 * What a file says about a user beside the address, as texts.
 *
 * @param phone E.164 or empty
 * @param language {@code en} or {@code ru}
 * @param roles names with a space between them
 */
public record ImportValuesView(
    String name, String phone, String language, String timeZone, String roles) {

  static ImportValuesView of(ImportedValues values) {
    return values == null
        ? null
        : new ImportValuesView(
            values.name(), values.phone(), values.language(), values.timeZone(), values.roles());
  }
}
