package io.uprava.clients.service;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;

/** The form in which numbers and addresses are compared, whatever people typed. */
final class ClientAddresses {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private ClientAddresses() {}

  /**
   * E.164 where it is as long as a number there, else its digits; whether anybody has that number
   * does not matter.
   *
   * @param region whose numbers are written without a country code; null for none
   */
  static String phone(String text, String region) {
    try {
      PhoneNumber number = PHONES.parse(text, region);
      if (PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE) {
        return PHONES.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException noNumber) {
      return digits(text);
    }
    return digits(text);
  }

  static String email(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
