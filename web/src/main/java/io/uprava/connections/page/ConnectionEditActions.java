package io.uprava.connections.page;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.service.ConnectionEnding;
import io.uprava.connections.service.ConnectionPatch;
import io.uprava.connections.service.ConnectionService;
import io.uprava.connections.service.ConnectionView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Name, tags, secret and end of a connection, on a page. A secret goes in and never comes out. */
@Named
@ViewScoped
public class ConnectionEditActions implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ConnectionService service;
  @Inject transient ConnectionEnding ending;
  @Inject transient ConnectionReading reading;
  @Inject ConnectionChoice choice;

  private String name;
  private String tags;
  private long version;
  private transient String secret;

  /** Begins with what is stored. */
  public void open() {
    ConnectionView shown = reading.view(choice.id());
    name = shown.name();
    tags = String.join(" ", shown.tags());
    version = shown.version();
  }

  /** Keeps name and tags. */
  public void save() {
    ConnectionPatch patch = new ConnectionPatch(name, words(tags));
    choice.doing(() -> service.update(choice.id(), patch, version));
    choice.confirmation().done("connections.message.saved");
  }

  /** Puts the secret in force. */
  public void enterSecret() {
    String entered = secret;
    secret = null;
    choice.doing(() -> service.enterSecret(choice.id(), entered, choice.reason()));
    choice.confirmation().done("connections.message.secret_entered");
  }

  /** Ends the connection and wipes its tokens. */
  public void disconnect() {
    String token = choice.confirmation().token();
    choice.doing(() -> ending.disconnect(choice.id(), choice.reason(), token));
    choice.confirmation().done("connections.message.disconnected");
  }

  /** Whether ending it would keep its secret from being used. */
  public boolean disconnectable(ConnectionView connection) {
    return connection.state() != ConnectionState.DISCONNECTED && !connection.ofContainer();
  }

  private static List<String> words(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.asList(text.strip().split("[\\s,]+"));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }

  /** Never shown again. */
  public String getSecret() {
    return null;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }
}
