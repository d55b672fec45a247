package io.uprava.common.entity;

/**
 * Personal data in the form in which it may stay for ever: enough for somebody who knows the person
 * to recognise it, too little to find a stranger by it. What cannot be erased later, such as the
 * audit chain, holds only this form.
 */
public final class Masked {

  private static final String STARS = "***";
  private static final int PHONE_TAIL = 2;

  private Masked() {}

  /** {@code anna@example.org} becomes {@code a***@example.org}. */
  public static String email(String address) {
    if (address == null) {
      return null;
    }
    int at = address.lastIndexOf('@');
    return at < 1 ? text(address) : text(address.substring(0, at)) + address.substring(at);
  }

  /** {@code +79123456789} becomes {@code +7***89}. */
  public static String phone(String number) {
    if (number == null || number.length() <= PHONE_TAIL * 2) {
      return number == null ? null : STARS;
    }
    return number.substring(0, 2) + STARS + number.substring(number.length() - PHONE_TAIL);
  }

  /** Keeps the first letter. */
  public static String text(String value) {
    if (value == null || value.isEmpty()) {
      return value;
    }
    return value.substring(0, value.offsetByCodePoints(0, 1)) + STARS;
  }
}
