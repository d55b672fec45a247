package io.uprava.common.health;

import java.util.List;
import java.util.Map;

/**
 * Health of this node.
 *
 * @param status UP when every check is, else DOWN
 */
public record HealthView(String status, List<Check> checks) {

  /** One named check and what it saw. */
  public record Check(String name, String status, Map<String, Object> details) {}

  public boolean up() {
    return "UP".equals(status);
  }
}
