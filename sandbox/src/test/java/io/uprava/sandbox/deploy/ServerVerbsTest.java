package io.uprava.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerVerbsTest {

  private static final int KILLED = 137;

  @TempDir Path temp;

  private FakeServer server;

  @BeforeEach
  void install() throws Exception {
    server = new FakeServer(temp);
    assertThat(server.deploy("one").code()).isZero();
    assertThat(server.deploy("two").code()).isZero();
  }

  @Test
  void startsTheRecordedReleaseOnAServerThatHoldsNone() throws Exception {
    String two = server.holds();
    server.run("stop");
    server.beNoLonger("holds");

    assertThat(server.run("start").output()).contains("release " + two + " serves");
    assertThat(server.holds()).isEqualTo(two);
  }

  @Test
  void leavesOutOfServiceWhatWasUndeployedUntilItIsDeployedAgain() throws Exception {
    String two = server.holds();
    server.run("undeploy");
    server.run("stop");

    assertThat(server.run("start").output()).contains("since " + two + " was taken out of service");
    assertThat(server.holds()).isEmpty();

    assertThat(server.run("redeploy").code()).isZero();
    server.run("stop");
    assertThat(server.run("start").output()).contains("release " + two + " serves");
  }

  @Test
  void startsTheServerAgainThatDiedOfTheReleaseItRefused() throws Exception {
    String two = server.holds();
    String three = server.nameOf(3, "three");
    server.be("deadly", three);

    Command.Outcome refused = server.deploy("three");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output()).contains(three + " was refused", two + " serves again");
    assertThat(server.holds()).isEqualTo(two);
  }

  @Test
  void rollsOneReleaseBackAlsoWhenTheDeployWasKilledBeforeItWasNoted() throws Exception {
    String two = server.holds();
    server.be("killed", "");
    assertThat(server.deploy("three").code()).isEqualTo(KILLED);
    server.beNoLonger("killed");

    assertThat(server.run("rollback").output()).contains("the deploy that put it into service");
    assertThat(server.holds()).isEqualTo(two);
    assertThat(server.history()).endsWith(two).hasSize(2);
  }

  @Test
  void rollsBackToTheReleaseOfTheHistoryWhenTheKilledDeployLeftNone() throws Exception {
    String two = server.holds();
    server.be("killed", "");
    server.deploy("three");
    server.beNoLonger("killed");
    server.beNoLonger("holds");

    assertThat(server.run("rollback").code()).isZero();
    assertThat(server.holds()).isEqualTo(two);
  }

  @Test
  void doesNotRollBackTwiceWhenTheFirstWasKilled() throws Exception {
    server.deploy("three");
    String two = server.history().get(1);
    server.be("killed", "");
    assertThat(server.run("rollback").code()).isEqualTo(KILLED);
    server.beNoLonger("killed");

    assertThat(server.run("rollback").code()).isZero();
    assertThat(server.holds()).isEqualTo(two);
    assertThat(server.history()).endsWith(two).hasSize(2);
  }

  @Test
  void waitsForAMigrationThatOutlivesTheToolOfTheServer() throws Exception {
    server.be("long", "");

    Command.Outcome accepted = server.deploy("three");

    assertThat(accepted.code()).as(accepted.output()).isZero();
    assertThat(accepted.output()).contains("still migrating");
    assertThat(server.history()).endsWith(server.holds()).hasSize(3);
  }

  @Test
  void tellsOfAMigrationThatFailsAfterTheToolGaveUp() throws Exception {
    String two = server.holds();
    server.be("long", "");
    server.be("refused", server.nameOf(3, "three"));

    assertThat(server.deploy("three").output())
        .contains("was refused: UPRAVA-MIGRATION-FAILED", two + " serves again");
  }

  @Test
  void saysThatAMigrationMayGoOnWhenTheTimeIsOver() throws Exception {
    server.be("mute", "");

    assertThat(server.deploy("three").output())
        .contains("UPRAVA_WAIT_SECONDS", "a migration may still be going on");
  }

  @Test
  void refusesToKeepNoRelease() throws Exception {
    for (String number : new String[] {"0", "-1", "all", "5x"}) {
      server.command().with("UPRAVA_KEEP_RELEASES", number);
      assertThat(server.deploy("three").output())
          .contains("UPRAVA_KEEP_RELEASES is " + number + "; it must be a positive number");
    }
    assertThat(server.kept()).hasSize(2);
  }

  @Test
  void keepsNoTruncatedCopyAndMendsOneThatWasKept() throws Exception {
    server.command().tool("cp", "head -c 3 \"$1\" >\"$2\"");
    assertThat(server.deploy("three").output()).contains("could not be copied", "disk full");
    assertThat(server.kept()).hasSize(2);
    server.command().removeTool("cp");

    Path two = server.releases().resolve(server.holds());
    Files.writeString(two, "PK", StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(server.deploy("two").code()).isZero();
    assertThat(two).hasContent("PKtwo");
  }

  @Test
  void looksForRoomBeforeItTakesAReleaseOutOfService() throws Exception {
    String two = server.holds();
    server.command().tool("df", "printf 'head\\ndisk 100 99 1 99%% /\\n'");
    Path large = Files.write(temp.resolve("large.ear"), new byte[] {'P', 'K'});
    Files.write(large, new byte[4096], StandardOpenOption.APPEND);

    assertThat(server.run("deploy", large).output()).contains("there is no room");
    assertThat(server.holds()).isEqualTo(two);
    assertThat(server.kept()).hasSize(2);
  }

  @Test
  void namesEveryMissingToolBeforeAnythingIsChanged() throws Exception {
    Path few = Files.createDirectory(temp.resolve("few"));
    server.command().with("PATH", few).with("UPRAVA_INSTANCE_DIR", temp.resolve("other"));

    assertThat(server.run("start").output()).contains("curl flock setsid");
    assertThat(temp.resolve("other")).doesNotExist();
  }
}
