package io.uprava.common.config;

import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What the container tells of connected services. All of it may be absent: then nothing can be
 * connected there, and the rest of Uprava works.
 */
@ApplicationScoped
public class ConnectionSettings {

  static final String DATA_DIR = "uprava.data.dir";
  static final String TAKEOVER = "uprava.connections.takeover-minutes";
  static final String OTHER_ADDRESSES = "uprava.connections.allow-other-addresses";

  private static final List<String> PROVIDERS = List.of("amocrm", "kommo", "instagram", "vk");
  private static final int USUAL_TAKEOVER = 10;

  @Inject Config config;
  @Inject Settings settings;

  /**
   * Our registration at a provider.
   *
   * @param redirect address of the callback, the same to the byte as registered there
   */
  public record Client(String id, Secret secret, String redirect) {}

  /**
   * A refresh token to begin with.
   *
   * @param host of its account
   */
  public record Bootstrap(String host, Secret refresh) {}

  /**
   * Folder that outlives redeploys: the setting, else that of the installation, else the server's.
   *
   * @throws MissingSetting when none of them is known
   */
  public Path dataFolder() {
    return text(DATA_DIR)
        .map(Path::of)
        .or(() -> text("uprava.instance.dir").map(folder -> Path.of(folder, "data")))
        .or(() -> serverFolder().map(folder -> Path.of(folder, "uprava")))
        .orElseThrow(() -> new MissingSetting(DATA_DIR));
  }

  /** After how long a node may settle what another one began and never finished. */
  public Duration takeover() {
    int minutes = config.getOptionalValue(TAKEOVER, Integer.class).orElse(USUAL_TAKEOVER);
    if (minutes < 0) {
      throw new IllegalArgumentException(TAKEOVER);
    }
    return Duration.ofMinutes(minutes);
  }

  /** Our registration at a provider; empty where it cannot be connected. */
  public Optional<Client> client(String provider) {
    return text(provider + ".client.id")
        .flatMap(
            id ->
                text(provider + ".client.secret")
                    .map(secret -> new Client(id, new Secret(secret), redirect(provider))));
  }

  /** What connects an account that never had tokens here; empty where nothing is given. */
  public Optional<Bootstrap> bootstrap(String provider) {
    return text(provider + ".account.host")
        .flatMap(
            host ->
                text(provider + ".refresh.token")
                    .map(
                        refresh ->
                            new Bootstrap(host.toLowerCase(Locale.ROOT), new Secret(refresh))));
  }

  /** Where a provider is asked instead of at its own hosts, without a slash at the end. */
  public Optional<String> base(String provider) {
    return text(baseName(provider))
        .map(base -> base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  /**
   * A secret of the container, which wins over one entered in a page.
   *
   * @throws UnreadableSecret when there is one that cannot be read
   */
  public Optional<Secret> secret(String name) {
    return text(name).map(Secret::new);
  }

  /** Whether the container gives a secret, be it readable or not. */
  public boolean gives(String name) {
    try {
      return text(name).isPresent();
    } catch (UnreadableSecret there) {
      return true;
    }
  }

  /** A secret of the container to be looked at; empty also where it cannot be read. */
  public Optional<Secret> readable(String name) {
    try {
      return secret(name);
    } catch (UnreadableSecret unreadable) {
      return Optional.empty();
    }
  }

  /** Whether a provider can be connected, be the secret for it readable or not. */
  public boolean registered(String provider) {
    return text(provider + ".client.id").isPresent() && gives(provider + ".client.secret");
  }

  /**
   * @throws IllegalArgumentException when a setting cannot be read, or a provider is looked for at
   *     another machine without leave
   */
  void requireWellFormed() {
    takeover();
    boolean allowed = text(OTHER_ADDRESSES).map(Boolean::parseBoolean).orElse(false);
    for (String provider : PROVIDERS) {
      base(provider).filter(base -> !allowed && !ownMachine(base)).ifPresent(this::refuse);
    }
  }

  private void refuse(String base) {
    throw new IllegalArgumentException(base);
  }

  private static boolean ownMachine(String base) {
    try {
      String host = URI.create(base).getHost();
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private String redirect(String provider) {
    return text(provider + ".redirect.uri")
        .orElseGet(() -> settings.baseUrl() + "/api/" + provider + "/callback");
  }

  private Optional<String> serverFolder() {
    return Stream.of("jboss.server.data.dir", "com.sun.aas.instanceRoot")
        .flatMap(name -> text(name).stream())
        .findFirst();
  }

  private static String baseName(String provider) {
    return "uprava." + provider + ".base.url";
  }

  private Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(t -> !t.isEmpty());
  }
}
