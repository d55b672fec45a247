package io.uprava.integrations.service;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a field says about its value, in the events of every provider. */
enum SensitiveField {
  PLAIN,
  EMAIL,
  PHONE,
  PERSONAL,
  SECRET;

  private static final Pattern SECRETS =
      Pattern.compile(
          ".*(secret|token|password|fingerprint|iban|account_number|routing_number|cvc)"
              + "|(.*_)?(url|ip|ip_address|tax_id|pdf)");
  private static final Pattern PERSONS =
      Pattern.compile(
          "(.*_)?(name|username|address|dob|birthday|line1|line2|city|postal_code"
              + "|billing_details|customer_details|shipping|shipping_details|owner|individual)");
  private static final Set<String> HARMLESS =
      Set.of("object", "id", "country", "currency", "event_name", "display_name", "statement_name");

  /** What a member of an object is whose own name made it this. */
  SensitiveField member(String name) {
    String field = name.toLowerCase(Locale.ROOT);
    if (HARMLESS.contains(field)) {
      return PLAIN;
    }
    if (SECRETS.matcher(field).matches()) {
      return SECRET;
    }
    if (field.contains("email")) {
      return EMAIL;
    }
    if (field.contains("phone")) {
      return PHONE;
    }
    return PERSONS.matcher(field).matches() ? PERSONAL : this;
  }

  /** Whether even a number would tell too much. */
  boolean hidesNumbers() {
    return this == SECRET || this == PERSONAL;
  }
}
