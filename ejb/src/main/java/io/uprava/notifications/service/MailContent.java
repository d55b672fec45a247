package io.uprava.notifications.service;

/** What a mail says, in one language. */
record MailContent(String subject, String text, String html) {

  @Override
  public String toString() {
    return "MailContent[***]";
  }
}
