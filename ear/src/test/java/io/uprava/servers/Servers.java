package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What all tests of a run share: the servers and PostgreSQL. */
final class Servers implements AutoCloseable {

  private static final Namespace NAMESPACE = Namespace.create(Servers.class);

  /** Stripe does not give up while a server is redeployed. */
  private static final List<Duration> PAUSES = Collections.nCopies(200, Duration.ofSeconds(2));

  private final Map<ServerKind, Lane> lanes = new EnumMap<>(ServerKind.class);
  private final List<Surroundings> given = new CopyOnWriteArrayList<>();
  private final Secrecy secrecy = new Secrecy();
  private final Databases databases;
  private final Path secrets;

  private Servers() {
    try {
      Workspace.clear("instances");
      Workspace.clear("mail");
      Workspace.clear("output");
      databases = new Databases(Workspace.of("postgres"));
      secrets = Workspace.of("secrets");
      new Script(Workspace.script("secrets"), Map.of()).run(secrets).orFail();
      secrecy.keepFiles(secrets);
      for (ServerKind kind : ServerKind.values()) {
        lanes.put(kind, new Lane(() -> prepare(kind)));
      }
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopServers));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The one of this run. */
  static Servers of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Servers.class, key -> new Servers(), Servers.class);
  }

  /** The server of that kind, with the built release in service. */
  Server get(ServerKind kind) {
    return lanes.get(kind).server();
  }

  /** Knows what nobody may read of this run. */
  Secrecy secrecy() {
    return secrecy;
  }

  /** What was given away and is not closed yet. */
  List<Surroundings> given() {
    return List.copyOf(given);
  }

  /** The servers that anybody has asked for. */
  List<Server> started() {
    return lanes.values().stream().map(Lane::started).flatMap(Optional::stream).toList();
  }

  /** Takes that one of the kinds from the list whose server is wanted least, and wants it. */
  synchronized ServerKind idlest(List<ServerKind> kinds) {
    ServerKind next =
        Collections.min(kinds, Comparator.comparing(kind -> lanes.get(kind).wanted()));
    kinds.remove(next);
    lanes.get(next).want();
    return next;
  }

  /** The queue for a server of {@link #get}. */
  Lane lane(Server server) {
    return lanes.values().stream().filter(lane -> lane.runs(server)).findFirst().orElseThrow();
  }

  /**
   * An empty database, a mail catcher and a Stripe; what an earlier run left under that name is
   * dropped.
   */
  Surroundings surroundings(String name) {
    Surroundings one = surroundings(name, databases);
    given.add(one);
    return one;
  }

  /** The same with a database of another PostgreSQL; whoever asks for it closes it. */
  Surroundings surroundings(String name, Databases postgres) {
    try {
      MailCatcher mail = new MailCatcher(Workspace.of("mail").resolve(name), 0, 0);
      return new Surroundings(
          postgres.create(name),
          mail,
          StripeServer.start(PAUSES),
          AmoServer.amocrm(Surroundings.AMO_CALLBACK),
          secrecy);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The settings an administrator gives to a server of that kind. */
  Map<String, String> environment(ServerKind kind, String instance, Surroundings surroundings) {
    try {
      Path folder = Workspace.of("instances").resolve(instance);
      Map<String, String> settings = ServerSettings.of(home(kind), folder, secrets, surroundings);
      surroundings
          .stripe()
          .stripe()
          .courier()
          .endpoint(URI.create(settings.get("UPRAVA_BASE_URL") + "/api/webhooks/stripe/"));
      return settings;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Server prepare(ServerKind kind) {
    Surroundings surroundings = surroundings(kind.name().toLowerCase(Locale.ROOT));
    return kind.prepared(environment(kind, kind.folder(), surroundings), surroundings);
  }

  private static synchronized Path home(ServerKind kind) throws IOException {
    Path home = Workspace.distributions().resolve(kind.folder());
    new Script(Workspace.script("fetch-server"), Map.of()).run(kind.folder(), home).orFail();
    return home;
  }

  /** Also when the run is broken off. */
  private void stopServers() {
    lanes.values().forEach(Lane::stop);
  }

  @Override
  public void close() throws IOException {
    stopServers();
    given.forEach(Surroundings::close);
    databases.close();
  }
}
