package io.uprava.integrations.service;

import io.uprava.common.error.DomainException;

/** What staff may read of an exception: its kind and first line, without secrets and addresses. */
final class HandlingFailure {

  private static final int LONGEST = 500;

  private HandlingFailure() {}

  static String text(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof DomainException)) {
      root = root.getCause();
    }
    if (root instanceof DomainException refused) {
      return refused.code();
    }
    String kind = root.getClass().getSimpleName();
    String message = root.getMessage();
    return message == null ? kind : cut(kind + ": " + SensitiveText.mask(firstLine(message)));
  }

  private static String firstLine(String message) {
    return message.strip().lines().findFirst().orElse("");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
