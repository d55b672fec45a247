package io.uprava.connections.gateway;

import io.uprava.common.error.RuleViolation;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What of a provider's API may be read with the tokens of connections, and how often.
 *
 * @param paths addresses below the host, without the first slash; never those that give tokens
 * @param perSecond calls of one account by one integration; 0 for any number
 * @param accountPerSecond calls of one account by all integrations; 0 for any number
 */
public record ApiTraits(Pattern paths, int perSecond, int accountPerSecond) {

  private static final Pattern SAFE =
      Pattern.compile("(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");
  private static final int LONGEST = 500;

  /**
   * Only plain characters: nothing is escaped, no step leads up, so that what is looked at here is
   * what the provider sees.
   *
   * @throws RuleViolation {@code provider-path-refused}
   */
  public void require(String path) {
    if (path.length() > LONGEST
        || !SAFE.matcher(path).matches()
        || !paths.matcher(path).matches()) {
      throw new RuleViolation("provider-path-refused", Map.of("paths", paths.pattern()));
    }
  }
}
