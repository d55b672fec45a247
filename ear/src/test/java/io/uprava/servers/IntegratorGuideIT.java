package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/integrators.md, run by a shell, print what the page shows. */
class IntegratorGuideIT {

  @OnEveryServer
  void printsWhatThePageShows(Server server, @TempDir Path output) throws Exception {
    List<GuideExample> examples = GuideExample.in(Workspace.built("docs/integrators.md"));
    assertThat(examples).hasSizeGreaterThan(10);
    Path program = Files.createFile(output.resolve("guide.sh"));
    Files.writeString(program, "#!/usr/bin/env bash\n" + GuideExample.program(examples, output));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    forgetRecentCodes(server);

    new Script(program, environment(server)).run();

    for (int i = 0; i < examples.size(); i++) {
      GuideExample example = examples.get(i);
      String printed = Files.readString(GuideExample.printed(output, i));
      if (example.promise() != null) {
        assertThat(Resemblance.holds(example.promise(), printed))
            .as("%s%nshows%n%s%nprinted%n%s", example.commands(), example.promise(), printed)
            .isTrue();
      }
    }
  }

  /** Other tests ask for codes as the administrator too. */
  private static void forgetRecentCodes(Server server) throws Exception {
    server
        .database()
        .execute("UPDATE sign_in_challenge SET created_at = created_at - interval '2 minutes'");
    server.mail().store().clear(Person.ADMINISTRATOR);
  }

  private static Map<String, String> environment(Server server) {
    return Map.of(
        "BASE",
        server.client().address().toString(),
        "MAIL",
        "http://127.0.0.1:" + server.mail().httpPort(),
        "STRIPE",
        server.stripe().base(),
        "AMOCRM",
        server.amo().base(),
        "EMAIL",
        "guide" + UUID.randomUUID() + "@example.org");
  }
}
