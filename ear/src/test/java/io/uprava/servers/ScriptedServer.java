package io.uprava.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Payara Server or WildFly, by the verbs of its deploy script. */
final class ScriptedServer extends InstalledServer {

  private static final List<String> PID_FILES = List.of("domains/uprava/config/pid", "wildfly.pid");

  private final Script script;

  ScriptedServer(
      String name, String folder, Map<String, String> environment, Surroundings surroundings) {
    super(name, environment, surroundings);
    this.script = new Script(Workspace.script(folder + "/uprava"), environment);
  }

  /**
   * Sets it up twice, because the second time must change nothing, and starts the release. One that
   * refuses it does not go on running.
   */
  ScriptedServer prepared(Release release) {
    script.run("prepare").orFail();
    script.run("prepare").orFail();
    script.run("start").orFail();
    try {
      deploy(release).orFail();
    } catch (AssertionError refused) {
      stop();
      throw refused;
    }
    return this;
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

  /** SIGKILL, as when the power goes. */
  void kill() throws IOException {
    for (String file : PID_FILES) {
      Path pid = instance().resolve(file);
      if (Files.exists(pid)) {
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
            .ifPresent(
                server -> {
                  server.destroyForcibly();
                  server.onExit().join();
                });
      }
    }
  }

  /**
   * Stays with the server until that ends, as a service manager has it.
   *
   * @param output for what it says
   */
  Process supervise(Path output) throws IOException {
    return script.start(output, "run");
  }

  /** Starts it with the release that served last. */
  Outcome start() {
    return script.run("start");
  }

  @Override
  public void stop() {
    script.run("stop");
  }
}
