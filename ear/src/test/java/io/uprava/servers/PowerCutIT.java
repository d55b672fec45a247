package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that was not stopped in order. */
class PowerCutIT {

  @OnEveryServer({ServerKind.PAYARA_SERVER, ServerKind.WILDFLY})
  void servesTheReleaseAgainAsSoonAsTheServerIsStarted(Server server) throws Exception {
    ScriptedServer scripted = (ScriptedServer) server;
    scripted.kill();
    assertThat(server.client().health()).isEqualTo(ApiClient.NOBODY);

    Outcome started = scripted.start().orFail();

    assertThat(server.client().health()).isEqualTo(200);
    assertThat(started.output()).contains(" serves at ").doesNotContain("deploying release");
  }
}
