package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Payara Micro, where to deploy is to start with another release and to redeploy is to restart. */
final class MicroServer implements Server {

  private static final String NAME = "Payara Micro";

  private final Map<String, String> environment;
  private final ApiClient client;
  private final Surroundings surroundings;
  private final Path instance;
  private final Deque<Release> served = new ArrayDeque<>();
  private MicroNode node;

  MicroServer(Map<String, String> environment, Surroundings surroundings) {
    this.environment = environment;
    this.client = new ApiClient(Integer.parseInt(environment.get("UPRAVA_HTTP_PORT")));
    this.surroundings = surroundings;
    this.instance = Path.of(environment.get("UPRAVA_INSTANCE_DIR"));
  }

  /** Starts the release. */
  MicroServer prepared(Release release) {
    deploy(release).orFail();
    return this;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ApiClient client() {
    return client;
  }

  @Override
  public Database database() {
    return surroundings.database();
  }

  @Override
  public MailCatcher mail() {
    return surroundings.mail();
  }

  @Override
  public StripeServer stripe() {
    return surroundings.stripe();
  }

  @Override
  public AmoServer amo() {
    return surroundings.amo();
  }

  @Override
  public Secrecy secrecy() {
    return surroundings.secrecy();
  }

  @Override
  public Path instance() {
    return instance;
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
    node = MicroNode.start(environment, "micro", release.war());
    return node.await();
  }

  @Override
  public String toString() {
    return NAME;
  }
}
