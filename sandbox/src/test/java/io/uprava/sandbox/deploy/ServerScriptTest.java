package io.uprava.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verbs find out about the server's log and its process. */
class ServerScriptTest {

  private static final String LOG = "server_log() { printf server.log; }";

  @TempDir Path temp;

  @Test
  void readsWhatWasLoggedSince() throws Exception {
    assertThat(
            new Command(temp)
                .lines(
                    LOG,
                    "printf 'before\\n' >server.log",
                    "end=$(log_end)",
                    "printf 'after\\n' >>server.log",
                    "log_since \"$end\"")
                .output())
        .isEqualTo("after\n");
  }

  @Test
  void readsTheRestOfALogThatWasRenamedAndTheOneThatFollowsWhateverItsLength() throws Exception {
    for (String followed : new String[] {"new", "new and longer than the log of the day before"}) {
      assertThat(
              new Command(temp)
                  .lines(
                      LOG,
                      "rm -f server.log*",
                      "printf 'yesterday: before\\n' >server.log",
                      "end=$(log_end)",
                      "printf 'yesterday: after\\n' >>server.log",
                      "mv server.log server.log.2026-01-31",
                      "printf '" + followed + "\\n' >server.log",
                      "log_since \"$end\"")
                  .output())
          .isEqualTo("yesterday: after\n" + followed + "\n");
    }
  }

  @Test
  void readsALogFromItsBeginningThatWasNotThereOrWasEmptied() throws Exception {
    assertThat(
            new Command(temp)
                .lines(
                    LOG,
                    "end=$(log_end)",
                    "printf 'first start of all\\n' >server.log",
                    "log_since \"$end\"",
                    "end=$(log_end)",
                    "printf 'short\\n' >server.log",
                    "log_since \"$end\"")
                .output())
        .isEqualTo("first start of all\nshort\n");
  }

  @Test
  void takesNoOtherProcessOfTheNotedNumberForTheServer() throws Exception {
    assertThat(
            new Command(temp)
                .lines(
                    "tail -f /dev/null & other=$!",
                    "tail -f /dev/null \"$PWD/base\" >/dev/null 2>&1 & ours=$!",
                    "until grep -qa ^tail /proc/$ours/cmdline; do sleep 0.1; done",
                    "for pid in $other $ours 1 x ''; do",
                    "  printf '%s' \"$pid\" >pid",
                    "  if works_in pid \"$PWD/base\"; then printf yes; else printf no; fi",
                    "done",
                    "kill $other $ours")
                .output())
        .isEqualTo("noyesnonono");
  }
}
