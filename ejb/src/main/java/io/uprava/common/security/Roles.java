package io.uprava.common.security;

/** Role names as the container and the tokens carry them. */
public final class Roles {

  public static final String ADMIN = "ADMIN";
  public static final String STAFF = "STAFF";
  public static final String ACCOUNTANT = "ACCOUNTANT";
  public static final String CLIENT = "CLIENT";
  public static final String INTEGRATOR = "INTEGRATOR";

  /** Every person who is signed in, whatever else they may do; no key has it. */
  public static final String SIGNED_IN = "SIGNED_IN";

  private Roles() {}
}
