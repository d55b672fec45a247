package io.uprava.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb that stays as long as the server runs. */
class SupervisedServerTest {

  @TempDir Path temp;

  private FakeServer server;
  private Command.Running run;

  @BeforeEach
  void run() throws Exception {
    server = new FakeServer(temp);
    assertThat(server.deploy("one").code()).isZero();
    server.run("stop");
    server
        .command()
        .with("NOTIFY_SOCKET", "/run/notify")
        .tool("systemd-notify", "printf 'told %s\\n' \"$1\"");
    run = server.begin("run");
    run.awaitOutput("told --ready");
  }

  @Test
  void tellsThatItIsReadyWhenTheReleaseServes() throws Exception {
    assertThat(server.run("status").code()).isZero();

    assertThat(run.process().isAlive()).isTrue();
    run.process().destroy();
    run.end();
  }

  @Test
  void failsWhenTheServerEndsByItself() throws Exception {
    server.beNoLonger("running");

    Command.Outcome ended = run.end();

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).contains("ended by itself");
  }

  @Test
  void endsWithoutFailureWhenSomebodyStopsTheServer() throws Exception {
    server.run("stop");

    assertThat(run.end().code()).isZero();
  }

  @Test
  void staysWhenADeploymentStartsTheServerAnew() throws Exception {
    server.be("slow", "");
    server.be("deadly", server.nameOf(2, "two"));
    assertThat(server.deploy("two").output()).contains("serves again");
    assertThat(run.process().isAlive()).isTrue();

    server.beNoLonger("running");
    assertThat(run.end().output()).contains("ended by itself");
  }

  @Test
  void failsWhenTheServerEndsLongAfterAStopThatDidNotWork() throws Exception {
    server.be("stubborn", "");
    assertThat(server.run("stop").output()).contains("did not stop");
    server.beNoLonger("stubborn");

    server.beNoLonger("running");

    assertThat(run.end().code()).isEqualTo(1);
  }

  @Test
  void doesNotWaitForAReleaseThatFailedWhenTheServerStarted() throws Exception {
    server.run("stop");
    run.end();
    server.be("broken", "");
    server.command().with("UPRAVA_WAIT_SECONDS", 600);

    Command.Outcome failed = server.run("run");

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.output()).contains("is not ready: UPRAVA-MIGRATION-FAILED no database");
    server.beNoLonger("broken");
    assertThat(server.run("rollback").output()).doesNotContain("another command");
  }

  @Test
  void stopsAlsoWhenItCannotNoteThat() throws Exception {
    Path mark = Files.createDirectories(temp.resolve("instance/stopped/taken"));

    assertThat(server.run("stop").output()).contains("cannot be written", "fake is stopped");
    assertThat(mark).exists();
    run.end();
  }

  @Test
  void stopsTheServerWhenItIsToldToEnd() throws Exception {
    run.process().destroy();

    Command.Outcome ended = run.end();

    assertThat(ended.code()).isZero();
    assertThat(ended.output()).contains("fake is stopped");
    assertThat(server.run("status").output()).contains("stopped");
  }
}
