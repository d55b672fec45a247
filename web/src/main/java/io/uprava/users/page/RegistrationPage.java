package io.uprava.users.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** {@code /register}: opens an account; the mailed code is then asked for by {@code /login}. */
@Named
@RequestScoped
public class RegistrationPage {

  @Inject PendingSignIns pendings;

  private String email;
  private String name;
  private String timeZone;

  public void start() throws IOException {
    pendings.register(PendingSignIn.registration(email, name, timeZone));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
