package io.uprava.common.rest;

import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whose limit a request counts against.
 *
 * @param name id of the key or the person, else the network address
 */
public record RequestCaller(Kind kind, String name) {

  /** Each kind has a limit of its own. */
  public enum Kind {
    KEY,
    USER,
    IP,
    SIGN_IN,
    INSTALLATION
  }

  private static final Pattern CALLBACK = Pattern.compile("/?[a-z]+/callback/?");

  /**
   * Sign-in paths count by address, whoever asks: guessing is not to be spread over accounts. So do
   * returns of consents that nobody began here, apart from all else: each of them asks a provider,
   * and anybody can make them up.
   *
   * @param query of the request
   */
  static RequestCaller of(CurrentCaller current, String path, Map<String, List<String>> query) {
    if (path.startsWith("auth/") || path.startsWith("/auth/")) {
      return new RequestCaller(Kind.SIGN_IN, network(current.ip()));
    }
    if (CALLBACK.matcher(path).matches() && unbegun(query)) {
      return new RequestCaller(Kind.INSTALLATION, network(current.ip()));
    }
    Caller caller = current.caller();
    if (caller == null) {
      return new RequestCaller(Kind.IP, network(current.ip()));
    }
    return new RequestCaller(caller.keyId() == null ? Kind.USER : Kind.KEY, caller.principalName());
  }

  /** What a provider's market sends has no state, for nobody here asked for it. */
  private static boolean unbegun(Map<String, List<String>> query) {
    return query.containsKey("from_widget")
        && query.getOrDefault("state", List.of()).stream().allMatch(String::isBlank);
  }

  /** Whoever opens a page that needs no sign-in; counted as guessing is. */
  public static RequestCaller stranger(String ip) {
    return new RequestCaller(Kind.SIGN_IN, network(ip));
  }

  /** An IPv6 customer owns a whole /64 network, so that counts as one address. */
  static String network(String ip) {
    if (ip == null) {
      return "unknown";
    }
    String[] groups = ip.split(":");
    boolean whole = groups.length == 8;
    return whole ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : ip;
  }
}
