package io.uprava.sandbox.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts Payara Micro, with a JVM that keeps itself small. */
record MicroCommand(
    String java, ServerFiles files, MicroInstallation installation, ClassArchive archive) {

  /** The whole command line. */
  List<String> of(int port, Path secrets, int debugPort) throws IOException {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(archive.options());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx256m",
            // A small young generation and little spare room: 70 MB less in an idle server.
            "-Xmn40m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Duprava.secrets.dir=" + secrets));
    if (debugPort != 0) {
      command.add(
          "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debugPort);
    }
    // The unpacked server refuses --addlibs; its class path is the JVM's, so the driver goes there.
    String classPath = installation.launcher() + File.pathSeparator + files.driver();
    command.addAll(installation.moduleOptions());
    command.addAll(List.of("-cp", classPath, MicroInstallation.MAIN_CLASS));
    // --nocluster would still open the data grid's port, and on every address.
    command.addAll(List.of("--nohazelcast", "--disablephonehome"));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of("--prebootcommandfile", files.commands().toString()));
    command.addAll(List.of("--deploy", files.war().toString(), "--contextroot", "/"));
    return command;
  }
}
