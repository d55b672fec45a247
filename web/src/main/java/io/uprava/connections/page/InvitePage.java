package io.uprava.connections.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.connections.service.ConnectLinkService;
import io.uprava.connections.service.ConnectLinkView;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionView;
import io.uprava.connections.service.CreateConnectLinkCommand;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code /admin/connections/invite}: makes a link for an account's owner and shows it once. {@code
 * ?connection=<id>} renews that one.
 */
@Named
@ViewScoped
public class InvitePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ConnectLinkService links;
  @Inject transient ConnectionDirectory directory;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient ActiveLocale locale;

  private UUID connectionId;
  private String connectionName;
  private String provider;
  private String email;
  private Language language;
  private transient ConnectLinkView shownOnce;

  public void load() {
    connectionId = input.id("connection");
    provider = input.text("provider");
    language = Language.of(locale.current());
    if (connectionId != null) {
      ConnectionView connection = directory.get(connectionId);
      connectionName = connection.name();
      provider = connection.provider();
    }
  }

  public void create() {
    shownOnce = links.create(new CreateConnectLinkCommand(provider, connectionId, email, language));
    if (shownOnce.recipient() == null) {
      messages.info("connect_invite.message.made");
    } else {
      messages.info("connect_invite.message.mailed", Map.of("email", email.strip()));
    }
    email = null;
  }

  public List<String> providers() {
    return links.providers();
  }

  public Language[] languages() {
    return Language.values();
  }

  /** The link that was just made, in this answer only. */
  public ConnectLinkView getShownOnce() {
    return shownOnce;
  }

  /** How the connection to be renewed is called; null for a new one. */
  public String getConnectionName() {
    return connectionName;
  }

  public UUID getConnectionId() {
    return connectionId;
  }

  public String getProvider() {
    return provider;
  }

  public void setProvider(String provider) {
    this.provider = provider;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }
}
