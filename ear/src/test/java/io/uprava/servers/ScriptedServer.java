package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import java.nio.file.Path;
import java.util.Map;

/** Payara Server or WildFly, by the verbs of its deploy script. */
final class ScriptedServer implements Server {

  private final String name;
  private final Script script;
  private final ApiClient client;
  private final Surroundings surroundings;
  private final Path instance;

  ScriptedServer(
      String name, String folder, Map<String, String> environment, Surroundings surroundings) {
    this.name = name;
    this.script = new Script(Workspace.script(folder + "/uprava"), environment);
    this.client = new ApiClient(Integer.parseInt(environment.get("UPRAVA_HTTP_PORT")));
    this.surroundings = surroundings;
    this.instance = Path.of(environment.get("UPRAVA_INSTANCE_DIR"));
  }

  /** Sets it up twice, because the second time must change nothing, and starts the release. */
  ScriptedServer prepared(Release release) {
    script.run("prepare").orFail();
    script.run("prepare").orFail();
    script.run("start").orFail();
    deploy(release).orFail();
    return this;
  }

  @Override
  public String name() {
    return name;
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
    return script.run("deploy", release.ear());
  }

  @Override
  public Outcome redeploy() {
    return script.run("redeploy");
  }

  @Override
  public Outcome rollback() {
    return script.run("rollback");
  }

  @Override
  public Outcome undeploy() {
    return script.run("undeploy");
  }

  @Override
  public boolean restoresReleaseBefore() {
    return true;
  }

  @Override
  public void stop() {
    script.run("stop");
  }

  @Override
  public String toString() {
    return name;
  }
}
