package io.uprava.servers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Payara Micro, where to deploy is to start with another release and to redeploy is to restart. */
final class MicroServer extends InstalledServer {

  private final Map<String, String> environment;
  private final String[] options;
  private final Deque<Release> served = new ArrayDeque<>();
  private MicroNode node;

  /**
   * @param options of the launcher: {@code --fast} pays for what is started again and again, and is
   *     stopped in order once before
   */
  MicroServer(Map<String, String> environment, Surroundings surroundings, String... options) {
    super("Payara Micro", environment, surroundings);
    this.options = options.clone();
    this.environment = environment;
  }

  /** Starts the release. */
  MicroServer prepared(Release release) {
    deploy(release).orFail();
    return this;
  }

  @Override
  public Outcome deploy(Release release) {
    Outcome outcome = serve(release);
    if (outcome.succeeded() && !release.equals(served.peek())) {
      served.push(release);
    }
    return outcome;
  }

  @Override
  public Outcome redeploy() {
    return serve(served.element());
  }

  @Override
  public Outcome rollback() {
    served.pop();
    return serve(served.element());
  }

  @Override
  public Outcome undeploy() {
    return runs() ? node.stop() : new Outcome(0, "");
  }

  @Override
  public boolean restoresReleaseBefore() {
    return false;
  }

  boolean runs() {
    return node != null && node.alive();
  }

  /** Everything it has said since it was started last. */
  String log() {
    return node.log();
  }

  /** SIGKILL. */
  void kill() {
    node.kill();
  }

  @Override
  public void stop() {
    undeploy();
  }

  private Outcome serve(Release release) {
    undeploy().orFail();
    node = MicroNode.start(environment, "micro", release.war(), options);
    return node.await();
  }
}
