package io.uprava.payments.entity;

/** When the money is taken: at once, or held until somebody captures it. */
public enum CaptureMethod {
  AUTOMATIC,
  MANUAL
}
