package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A server that was not stopped in order. */
class PowerCutIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @OnEveryServer({ServerKind.PAYARA_SERVER, ServerKind.WILDFLY})
  void isNoticedAndTheReleaseServesAgainAsSoonAsTheServerIsStarted(Server server) throws Exception {
    ScriptedServer scripted = (ScriptedServer) server;
    Path said = Files.createTempFile(Workspace.of("output"), "run", ".log");
    Process supervisor = scripted.supervise(said);
    Patience.await(
        "the supervisor sees the release serve",
        PATIENCE,
        () -> Files.readString(said).contains(" serves at "));

    scripted.kill();

    Patience.await("the supervisor notices", PATIENCE, () -> !supervisor.isAlive());
    assertThat(supervisor.exitValue()).isEqualTo(1);
    assertThat(said).content().contains("ended by itself");
    assertThat(server.client().health()).isEqualTo(ApiClient.NOBODY);

    Outcome started = scripted.start().orFail();

    assertThat(server.client().health()).isEqualTo(200);
    assertThat(started.output()).contains(" serves at ").doesNotContain("deploying release");
  }
}
