package io.uprava.sandbox.server;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a Payara Micro is made of.
 *
 * @param micro the server's jar
 * @param driver the PostgreSQL driver
 * @param war the application
 * @param commands commands it carries out before it boots: pool, mail session
 */
public record ServerFiles(Path micro, Path driver, Path war, Path commands) {

  /** The files in a checkout whose modules sandbox and web are built. */
  public static ServerFiles of(Path home) {
    Path fetched = home.resolve("sandbox/target/server");
    return new ServerFiles(
        fetched.resolve("payara-micro.jar"),
        fetched.resolve("postgresql.jar"),
        home.resolve("web/target/uprava.war"),
        home.resolve("deploy/payara-micro/preboot.asadmin"));
  }

  /** The first of the files that is missing, null when all are there. */
  public Path missing() {
    for (Path file : new Path[] {micro, driver, war, commands}) {
      if (!Files.isReadable(file)) {
        return file;
      }
    }
    return null;
  }
}
