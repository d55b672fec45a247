package io.uprava.common.rest;

import java.io.IOException;

/** A body is longer than its path takes. */
class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  BodyTooLarge(long limit) {
    super("the body is longer than " + limit + " bytes");
    this.limit = limit;
  }

  long limit() {
    return limit;
  }
}
