package io.uprava.servers;

import io.uprava.sandbox.bench.vault.Killable;
import io.uprava.sandbox.bench.vault.VaultInstallation;
import io.uprava.sandbox.bench.vault.VaultNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Two nodes of one installation and a PostgreSQL of their own, all of which a test may kill; nodes
 * start when they are asked for. Both note the answers of providers in the same folder.
 */
final class NodePair implements AutoCloseable {

  private final String name;
  private final Databases postgres;
  private final Surroundings surroundings;
  private final Path data;
  private final Path secrets;
  private final MicroServer first;
  private final MicroServer second;

  /**
   * @param name of the database, and part of the names of folders
   */
  NodePair(Servers servers, String name) throws IOException {
    this.name = name;
    postgres = new Databases(Workspace.of("postgres-" + name), true);
    surroundings = servers.surroundings(name, postgres);
    data = Workspace.of("instances").resolve(name + "-data");
    Workspace.clear("secrets-" + name);
    secrets = Workspace.of("secrets-" + name);
    new Script(Workspace.script("secrets"), Map.of()).run(secrets).orFail();
    servers.secrecy().keepFiles(secrets);
    first = node(servers, name + "-one");
    second = node(servers, name + "-two");
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

  /** Secrets of both. */
  Path secrets() {
    return secrets;
  }

  /** The one that Stripe tells, started anew after what is done while none of them runs. */
  MicroServer restarted(Interlude interlude) throws Exception {
    first.stop();
    second.stop();
    interlude.run();
    return second();
  }

  /** The database is dropped, and an empty one of its name made. */
  void loseDatabase() {
    postgres.create(name);
  }

  /** What happens while nothing runs. */
  interface Interlude {
    void run() throws Exception;
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

  /**
   * All of it, to be killed at random while it renews tokens.
   *
   * @param key API key with integrations:write and integrations:token
   */
  VaultInstallation vault(String key) {
    return new VaultInstallation(
        List.of(mortal(first()), mortal(second())),
        new MortalDatabase(),
        database().access(),
        surroundings.amo(),
        key);
  }

  @Override
  public void close() throws IOException, SQLException {
    first.stop();
    second.stop();
    surroundings.searchForSecrets();
    surroundings.close();
    postgres.close();
  }

  private MicroServer node(Servers servers, String instance) {
    Map<String, String> environment =
        servers.environment(ServerKind.PAYARA_MICRO, instance, surroundings);
    environment.put("UPRAVA_REST_REQUESTS_PER_USER_AND_MINUTE", "100000");
    environment.put("UPRAVA_REST_REQUESTS_PER_KEY_AND_MINUTE", "100000");
    environment.put("UPRAVA_DATA_DIR", data.toString());
    environment.put("UPRAVA_SECRETS_DIR", secrets.toString());
    return new MicroServer(environment, surroundings, "--fast");
  }

  private static MicroServer running(MicroServer node) {
    if (!node.runs()) {
      node.deploy(Release.built()).orFail();
    }
    return node;
  }

  private final class MortalDatabase implements Killable {

    @Override
    public void kill() throws IOException {
      postgres.kill();
    }

    @Override
    public void start() throws IOException {
      postgres.start();
    }
  }

  private VaultNode mortal(MicroServer node) {
    return new VaultNode() {

      @Override
      public int port() {
        return node.client().address().getPort();
      }

      @Override
      public Path data() {
        return data;
      }

      @Override
      public void kill() {
        node.kill();
      }

      @Override
      public void start() {
        node.redeploy().orFail();
      }
    };
  }
}
