package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.vault.Killable;
import io.uprava.sandbox.bench.vault.VaultInstallation;
import io.uprava.sandbox.bench.vault.VaultNode;
import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.server.ShortLife;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two nodes with folders of their own, a PostgreSQL that may be killed, and amoCRM. */
final class VaultStage implements AutoCloseable {

  private static final String CALLBACK = "http://127.0.0.1/api/amocrm/callback";
  private static final int POSTGRES = 14;

  private final Stage stage;
  private final AmoServer amo;
  private final Postgres postgres;
  private final List<Node> nodes;

  VaultStage(Stage stage) throws Exception {
    this.stage = stage;
    this.amo = AmoServer.amocrm(CALLBACK);
    this.postgres = new Postgres();
    postgres.start();
    this.nodes = List.of(new Node(0), new Node(1));
  }

  /** Starts each node once and ends it in order: it leaves its classes to the starts to come. */
  Void rehearse() throws Exception {
    for (Node node : nodes) {
      node.start();
      node.close();
    }
    return null;
  }

  /** Starts both nodes. */
  VaultInstallation open() throws Exception {
    for (Node node : nodes) {
      node.start();
    }
    String key =
        ApiKeyMaker.key(
            nodes.get(0).server,
            postgres.server.access(),
            stage.mail().store(),
            List.of("integrations:token", "integrations:write"));
    return new VaultInstallation(List.copyOf(nodes), postgres, postgres.server.access(), amo, key);
  }

  @Override
  public void close() throws IOException {
    for (Node node : nodes) {
      node.close();
    }
    postgres.server.close();
    amo.close();
  }

  private final class Postgres implements Killable {

    private EmbeddedDatabase server;

    @Override
    public void kill() throws IOException {
      server.kill();
    }

    @Override
    public void start() throws IOException {
      server =
          new EmbeddedDatabase(
              stage.folder("vault-postgres"), stage.port(POSTGRES), stage.databasePassword(), true);
      stage.watch(server.pid());
    }
  }

  private final class Node implements VaultNode {

    private final int slot;
    private TestedServer server;

    Node(int slot) {
      this.slot = slot;
    }

    @Override
    public int port() {
      return stage.port(slot);
    }

    @Override
    public Path data() {
      return stage.folder("vault-data-" + slot);
    }

    @Override
    public void kill() throws InterruptedException {
      server.kill();
    }

    @Override
    public void start() throws Exception {
      DatabaseAccess access = postgres.server.access();
      Map<String, String> environment =
          new HashMap<>(TestedEnvironment.of(access, port(), stage.mail()));
      environment.put("JDK_JAVA_OPTIONS", ShortLife.JAVA_OPTIONS);
      environment.put("UPRAVA_DATA_DIR", data().toString());
      environment.put("UPRAVA_AMOCRM_BASE_URL", amo.base());
      environment.put("AMOCRM_CLIENT_ID", amo.clientId());
      environment.put("AMOCRM_CLIENT_SECRET", amo.clientSecret());
      environment.put("AMOCRM_REDIRECT_URI", CALLBACK);
      server = stage.server(slot, environment);
    }

    void close() throws IOException {
      if (server != null) {
        server.close();
      }
    }
  }
}
