package io.uprava.servers;

import java.util.Map;

/** Two nodes of one installation, which a test may kill; they start when they are asked for. */
final class NodePair implements AutoCloseable {

  private final Surroundings surroundings;
  private final MicroServer first;
  private final MicroServer second;

  NodePair(Servers servers) {
    surroundings = servers.surroundings("nodes");
    first = node(servers, "node-one");
    second = node(servers, "node-two");
  }

  Database database() {
    return surroundings.database();
  }

  MicroServer first() {
    return running(first);
  }

  MicroServer second() {
    return running(second);
  }

  /** One that runs, while the other one does not. */
  MicroServer alone() {
    if (first.runs()) {
      second.stop();
      return first;
    }
    return second();
  }

  /** The one that {@link #alone()} was not. */
  MicroServer otherThan(MicroServer one) {
    return one.equals(first) ? second() : first();
  }

  @Override
  public void close() {
    first.stop();
    second.stop();
  }

  private MicroServer node(Servers servers, String instance) {
    Map<String, String> environment =
        servers.environment(ServerKind.PAYARA_MICRO, instance, surroundings);
    environment.put("UPRAVA_REST_REQUESTS_PER_USER_AND_MINUTE", "100000");
    return new MicroServer(environment, surroundings);
  }

  private static MicroServer running(MicroServer node) {
    if (!node.runs()) {
      node.deploy(Release.built()).orFail();
    }
    return node;
  }
}
