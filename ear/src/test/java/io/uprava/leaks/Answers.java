package io.uprava.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What anybody may ask an application for, and what nobody may be told there. */
public final class Answers {

  private static final List<String> OF_ADMINISTRATORS =
      List.of(
          "/api/health/",
          "/.well-known/jwks.json",
          "/api/integrations/?limit=100",
          "/api/admin/audit/?limit=100",
          "/api/admin/api-keys/");

  /** Where servers and tools are known to show their inside; some answer, none with a dump. */
  private static final List<String> TOOLS =
      List.of(
          "/metrics",
          "/health/live",
          "/actuator/heapdump",
          "/actuator/threaddump",
          "/jolokia/list",
          "/management",
          "/api/threads",
          "/api/heapdump");

  private Answers() {}

  /**
   * An answer of the application.
   *
   * @param status of HTTP
   */
  public record Answer(int status, String body) {}

  /** Asks the application. */
  @FunctionalInterface
  public interface Asking {
    /** A GET of the path. */
    Answer get(String path) throws Exception;
  }

  /** Searches what an administrator is answered, and what a stranger is. */
  public static void search(Secrecy secrecy, String server, Asking administrator, Asking stranger)
      throws Exception {
    for (String path : OF_ADMINISTRATORS) {
      Answer answer = administrator.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      secrecy.search(server + " " + path, answer.body());
    }
    for (String path : TOOLS) {
      String body = stranger.get(path).body();
      assertThat(body)
          .as(server + " " + path)
          .doesNotContain("JAVA PROFILE", "Full thread dump", "java.lang.Thread.State");
      secrecy.search(server + " " + path, body);
    }
  }
}
