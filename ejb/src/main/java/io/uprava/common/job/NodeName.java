package io.uprava.common.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** Name of this node in leases: new at every start, so that nobody inherits a dead one's leases. */
@ApplicationScoped
public class NodeName {

  private final String value = host() + "/" + UUID.randomUUID().toString().substring(0, 8);

  public String value() {
    return value;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "node";
    }
  }
}
