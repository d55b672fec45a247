package io.uprava.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/payara-micro/start} where it may empty a folder. */
class MicroLauncherTest {

  @TempDir Path temp;

  private Command command;
  private Path war;

  @BeforeEach
  void install() throws Exception {
    command =
        new Command(temp)
            .with("UPRAVA_SERVER_HOME", Files.createDirectory(temp.resolve("home")))
            .with("UPRAVA_INSTANCE_DIR", Files.createDirectory(temp.resolve("instance")))
            .with("UPRAVA_SECRETS_DIR", Files.createDirectory(temp.resolve("secrets")))
            .with("DB_PASSWORD", "none");
    Files.createFile(temp.resolve("home/payara-micro.jar"));
    war = Files.createFile(temp.resolve("uprava.war"));
    command.tool("curl", "printf 000");
    command.tool("java", "echo 'java was started'; [ \"$1\" = -version ]");
  }

  @Test
  void refusesNamesThatLeadElsewhere() throws Exception {
    for (String name : new String[] {".", "..", "a/b", "../secrets", ".hidden", "-x", "a b"}) {
      assertThat(start(name).output()).contains("is no name of a node");
    }
  }

  @Test
  void refusesFoldersOfOthers() throws Exception {
    Path note = Files.createDirectories(temp.resolve("instance/releases")).resolve("history");
    Files.createFile(note);

    assertThat(start("releases").output()).contains("was not made by this launcher");
    assertThat(note).exists();
  }

  @Test
  void refusesTheFolderOfTheDataAlsoBeforeThereIsAny() throws Exception {
    assertThat(start("data").output()).contains("choose another name");
    assertThat(temp.resolve("instance/data")).doesNotExist();
  }

  @Test
  void takesANewFolderAndOneItMadeItself() throws Exception {
    for (int time = 0; time < 2; time++) {
      assertThat(start("first").output()).contains("could not be unpacked");
      assertThat(temp.resolve("instance/first/unpack.log")).content().contains("java was started");
    }
  }

  private Command.Outcome start(String node) throws Exception {
    return command.run(Command.deploy("payara-micro/start"), "--node", node, war);
  }
}
