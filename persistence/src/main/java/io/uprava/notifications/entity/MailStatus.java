package io.uprava.notifications.entity;

/** Where a mail stands. */
public enum MailStatus {
  PENDING,
  SENDING,
  SENT,
  FAILED,
  EXPIRED
}
