package io.uprava.sandbox.launch;

import io.uprava.sandbox.environment.StartFailure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line asked for.
 *
 * @param port where people open the application
 * @param mailPort page and JSON of the mail catcher
 * @param smtpPort where the mail catcher takes mail
 * @param sandboxPort start page of the emulators
 * @param databasePort embedded PostgreSQL
 * @param debugPort where a debugger may attach to the server, 0 for nowhere
 * @param data folder that keeps database, mails, secrets and logs
 * @param withoutSandbox start the application alone, on the database and mail server of the
 *     environment
 * @param demo fill the empty database with invented data
 */
public record Options(
    int port,
    int mailPort,
    int smtpPort,
    int sandboxPort,
    int databasePort,
    int debugPort,
    Path data,
    boolean withoutSandbox,
    boolean demo) {

  private static final Options DEFAULTS =
      new Options(8080, 8025, 1025, 8090, 5433, 0, Path.of("data"), false, false);

  /**
   * Reads the command line; the data folder is resolved against {@code here}, or against {@code
   * home} when none is named.
   */
  public static Options parse(List<String> arguments, Path home, Path here) {
    Options options = DEFAULTS.withData(home.resolve(DEFAULTS.data));
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String[] parts = rest.pop().split("=", 2);
      String value = parts.length == 2 ? parts[1] : null;
      options = options.with(parts[0], value, rest, here);
    }
    if (options.demo && options.withoutSandbox) {
      throw new StartFailure("options.demo-needs-sandbox");
    }
    return options;
  }

  private Options with(String name, String given, Deque<String> rest, Path here) {
    return switch (name) {
      case "--without-sandbox" ->
          new Options(
              port,
              mailPort,
              smtpPort,
              sandboxPort,
              databasePort,
              debugPort,
              data,
              flag(name, given),
              demo);
      case "--demo" ->
          new Options(
              port,
              mailPort,
              smtpPort,
              sandboxPort,
              databasePort,
              debugPort,
              data,
              withoutSandbox,
              flag(name, given));
      case "--rebuild" -> flag(name, given) ? this : null;
      case "--data" -> withData(here.resolve(value(name, given, rest)).normalize());
      default -> withPort(name, given, rest);
    };
  }

  private Options withPort(String name, String given, Deque<String> rest) {
    if (!List.of(
            "--port", "--mail-port", "--smtp-port", "--sandbox-port", "--database-port", "--debug")
        .contains(name)) {
      throw new StartFailure("options.unknown", name);
    }
    int n = number(name, value(name, given, rest));
    return new Options(
        name.equals("--port") ? n : port,
        name.equals("--mail-port") ? n : mailPort,
        name.equals("--smtp-port") ? n : smtpPort,
        name.equals("--sandbox-port") ? n : sandboxPort,
        name.equals("--database-port") ? n : databasePort,
        name.equals("--debug") ? n : debugPort,
        data,
        withoutSandbox,
        demo);
  }

  private Options withData(Path folder) {
    return new Options(
        port,
        mailPort,
        smtpPort,
        sandboxPort,
        databasePort,
        debugPort,
        folder.toAbsolutePath().normalize(),
        withoutSandbox,
        demo);
  }

  private static boolean flag(String name, String given) {
    if (given != null) {
      throw new StartFailure("options.no-value-wanted", name);
    }
    return true;
  }

  private static String value(String name, String given, Deque<String> rest) {
    String value = given != null ? given : rest.poll();
    if (value == null || value.isBlank() || given == null && value.startsWith("--")) {
      throw new StartFailure("options.value-missing", name);
    }
    return value;
  }

  private static int number(String name, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= 65535) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw new StartFailure("options.not-a-port", name, value);
    }
    throw new StartFailure("options.not-a-port", name, value);
  }
}
