package io.uprava.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Releases that another followed: the server's memory must not keep them. */
final class WatchedMemory extends Watched {

  private static final String ANY_OF_OURS = "io.uprava.common.config.Settings";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** So many of Payara's, which then starts anew; threads of its pools remember what began them. */
  private static final long MOST = 8;

  private final Path instance;
  private final AtomicInteger followed = new AtomicInteger();

  WatchedMemory(Server server) {
    this.instance = server.instance();
  }

  @Override
  String name() {
    return "memory";
  }

  @Override
  long count() {
    return followed.get();
  }

  @Override
  void look() {
    followed.incrementAndGet();
  }

  @Override
  void lookBack() throws Exception {
    try {
      Patience.await("releases leave the memory", PATIENCE, () -> inMemory() <= MOST);
    } catch (AssertionError stillThere) {
      lost(inMemory() + " releases are in the server's memory");
    }
  }

  /** Each class loader, and so each release, has a class of that name of its own. */
  private long inMemory() throws Exception {
    long releases = 0;
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      if (commandLine(process).contains(instance.toString())) {
        jcmd(process, "GC.run");
        releases +=
            jcmd(process, "VM.class_hierarchy", ANY_OF_OURS)
                .lines()
                .filter(line -> line.contains(ANY_OF_OURS + "/0x"))
                .count();
      }
    }
    return releases;
  }

  /** Empty for what has ended or is no Java. */
  private static String commandLine(ProcessHandle process) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      String command = line.substring(0, Math.max(0, line.indexOf('\0')));
      return command.endsWith("java") ? line : "";
    } catch (IOException ended) {
      return "";
    }
  }

  private static String jcmd(ProcessHandle process, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(process.pid()));
    builder.command().addAll(List.of(command));
    Process jcmd = builder.redirectErrorStream(true).start();
    String said = new String(jcmd.getInputStream().readAllBytes());
    jcmd.waitFor();
    return said;
  }
}
