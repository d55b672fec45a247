package io.uprava.connections.page;

import io.uprava.common.page.PageBrowser;
import io.uprava.common.page.PageNotice;
import io.uprava.connections.service.ConnectionProviderView;
import io.uprava.connections.service.ConnectionService;
import io.uprava.connections.service.ConnectionSources;
import io.uprava.connections.service.ConnectionView;
import io.uprava.connections.service.CreateConnectionCommand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /admin/connections/connect}: by consent at the service, or by a secret of it. */
@Named
@RequestScoped
public class ConnectionConnectPage {

  @Inject ConnectionSources sources;
  @Inject ConnectionService service;
  @Inject PageBrowser browser;
  @Inject PageNotice notice;

  private List<ConnectionProviderView> providers;
  private String name;
  private String provider;
  private String secretName;
  private String secret;

  public void load() {
    providers();
  }

  /** Leads to where the account's owner consents. */
  public void consent(String wanted) throws IOException {
    String query = name == null ? "" : "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    browser.redirect("/api/" + sources.provider(wanted).code() + "/init" + query);
  }

  /** Makes a connection with a secret and leads to it. */
  public void enter() throws IOException {
    ConnectionView made =
        service.create(new CreateConnectionCommand(provider, secretName, null, secret));
    notice.next(browser.response(), "connection-connected");
    browser.redirect("/admin/connections/" + made.id());
  }

  public List<ConnectionProviderView> byConsent() {
    return providers().stream().filter(ConnectionProviderView::consent).toList();
  }

  public List<ConnectionProviderView> bySecret() {
    return providers().stream().filter(one -> !one.consent()).toList();
  }

  private List<ConnectionProviderView> providers() {
    if (providers == null) {
      providers = sources.providers();
    }
    return providers;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getProvider() {
    return provider;
  }

  public void setProvider(String provider) {
    this.provider = provider;
  }

  public String getSecretName() {
    return secretName;
  }

  public void setSecretName(String secretName) {
    this.secretName = secretName;
  }

  /** Never shown again. */
  public String getSecret() {
    return null;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }
}
