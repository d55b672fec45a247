package io.uprava.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One release in both packagings.
 *
 * @param ear for Payara Server and WildFly
 * @param war for Payara Micro
 */
record Release(Path ear, Path war) {

  /** The release this build has made. */
  static Release built() {
    return new Release(
        Workspace.built("ear/target/uprava.ear"), Workspace.built("web/target/uprava.war"));
  }

  /** This release with something more in it. */
  Release with(Addition addition) throws IOException {
    Path folder = Files.createTempDirectory(Workspace.of("releases"), addition.id());
    Path newEar = folder.resolve("uprava.ear");
    Path newWar = folder.resolve("uprava.war");
    addition.append(ear, newEar);
    addition.append(war, newWar);
    return new Release(newEar, newWar);
  }
}
