package io.uprava.sandbox.server;

/** Servers that live for seconds or minutes, and whose speed nobody measures. */
public final class ShortLife {

  /**
   * Compiles little, for nothing earns it back. Huge pages: small ones of a virtual machine are
   * twice as slow. Room for classes from the beginning saves four collections of all garbage, a
   * memory of canonical paths a quarter of a million calls of the system while Payara looks through
   * a release.
   */
  public static final String JAVA_OPTIONS =
      "-XX:TieredStopAtLevel=1 -XX:+UseTransparentHugePages -XX:MetaspaceSize=192m"
          + " -Dsun.io.useCanonCaches=true -Dsun.io.useCanonPrefixCache=true";

  private ShortLife() {}
}
