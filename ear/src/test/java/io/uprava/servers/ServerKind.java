package io.uprava.servers;

import java.util.Map;

/** The servers a release must work on. */
enum ServerKind {
  PAYARA_SERVER("payara-server") {
    @Override
    Server prepared(Map<String, String> environment, Surroundings surroundings) {
      return new ScriptedServer("Payara Server", folder(), environment, surroundings)
          .prepared(Release.built());
    }
  },
  WILDFLY("wildfly") {
    @Override
    Server prepared(Map<String, String> environment, Surroundings surroundings) {
      return new ScriptedServer("WildFly", folder(), environment, surroundings)
          .prepared(Release.built());
    }
  },
  PAYARA_MICRO("payara-micro") {
    @Override
    Server prepared(Map<String, String> environment, Surroundings surroundings) {
      return new MicroServer(environment, surroundings, "--fast").prepared(Release.built());
    }
  };

  private final String folder;

  ServerKind(String folder) {
    this.folder = folder;
  }

  /** What the deploy folder calls it. */
  String folder() {
    return folder;
  }

  /** Sets a server of this kind up and puts the built release into service. */
  abstract Server prepared(Map<String, String> environment, Surroundings surroundings);
}
