package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import java.nio.file.Path;
import java.util.Map;

/** What every server has, whatever commands it is led by. */
abstract class InstalledServer implements Server {

  private final String name;
  private final ApiClient client;
  private final Surroundings surroundings;
  private final Path instance;

  InstalledServer(String name, Map<String, String> environment, Surroundings surroundings) {
    this.name = name;
    this.client = new ApiClient(Integer.parseInt(environment.get("UPRAVA_HTTP_PORT")));
    this.surroundings = surroundings;
    this.instance = Path.of(environment.get("UPRAVA_INSTANCE_DIR"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ApiClient client() {
    return client;
  }

  @Override
  public Database database() {
    return surroundings.database();
  }

  @Override
  public MailCatcher mail() {
    return surroundings.mail();
  }

  @Override
  public StripeServer stripe() {
    return surroundings.stripe();
  }

  @Override
  public AmoServer amo() {
    return surroundings.amo();
  }

  @Override
  public Secrecy secrecy() {
    return surroundings.secrecy();
  }

  @Override
  public Path instance() {
    return instance;
  }

  @Override
  public String toString() {
    return name;
  }
}
