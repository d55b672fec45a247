package io.uprava.common.health;

import java.util.Map;

/**
 * What a check saw.
 *
 * @param up false takes the node out of service
 * @param details figures for people, such as the depth of a queue; never a secret
 */
public record CheckResult(boolean up, Map<String, Object> details) {

  public static CheckResult up(Map<String, Object> details) {
    return new CheckResult(true, details);
  }

  public static CheckResult down(Map<String, Object> details) {
    return new CheckResult(false, details);
  }
}
