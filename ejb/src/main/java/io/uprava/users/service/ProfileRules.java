package io.uprava.users.service;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.uprava.common.entity.Language;
import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.UserProfile;
import java.time.DateTimeException;
import java.time.ZoneId;

/** What may stand in a profile. */
final class ProfileRules {

  private static final int LONGEST_NAME = 200;
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private ProfileRules() {}

  /**
   * @throws RuleViolation {@code name-required}, {@code phone-invalid}, {@code time-zone-unknown}
   */
  static UserProfile profile(String name, String phone, Language language, String timeZone) {
    return new UserProfile(
        name(name),
        phone(phone, language),
        language == null ? Language.EN : language,
        zone(timeZone));
  }

  /**
   * @throws RuleViolation {@code name-required}
   */
  static String name(String text) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RuleViolation("name-required");
    }
    return name;
  }

  /** A number without country code is read as Russian by people who read Russian. */
  static String phone(String text, Language language) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      PhoneNumber number = PHONES.parse(text, language == Language.RU ? "RU" : null);
      if (PHONES.isValidNumber(number)) {
        return PHONES.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException notANumber) {
      throw new RuleViolation("phone-invalid");
    }
    throw new RuleViolation("phone-invalid");
  }

  /**
   * @throws RuleViolation {@code time-zone-unknown}
   */
  static String zone(String text) {
    if (text == null || text.isBlank()) {
      return "UTC";
    }
    try {
      return ZoneId.of(text.strip()).getId();
    } catch (DateTimeException unknown) {
      throw new RuleViolation("time-zone-unknown");
    }
  }
}
