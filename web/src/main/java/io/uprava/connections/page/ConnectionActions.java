package io.uprava.connections.page;

import io.uprava.common.page.PageMessages;
import io.uprava.common.page.PageTexts;
import io.uprava.connections.service.ConnectionActs;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionTestView;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Acts on a connection that ask the provider. */
@Named
@RequestScoped
public class ConnectionActions {

  @Inject ConnectionActs acts;
  @Inject ConnectionDirectory directory;
  @Inject ConnectionChoice choice;
  @Inject PageMessages messages;
  @Inject PageTexts texts;

  /** Exchanges the token now, which proves whether renewing works. */
  public void renew() {
    int before = directory.get(choice.id()).generation();
    ConnectionView after = choice.doing(() -> acts.refresh(choice.id(), choice.reason()));
    if (after.generation() > before) {
      choice
          .confirmation()
          .done("connections.message.renewed", Map.of("number", after.generation()));
    } else {
      String error = after.lastError() == null ? "" : after.lastError();
      messages.refuse(null, texts.get(notRenewed(after), "error", error));
    }
  }

  private static String notRenewed(ConnectionView after) {
    return switch (after.state()) {
      case RECONNECT_NEEDED -> "connections.message.not_renewed.refused";
      case FAILING -> "connections.message.not_renewed.unanswered";
      default -> "connections.message.not_renewed";
    };
  }

  /** Asks the provider whose account it is that was chosen. */
  public void test() {
    ConnectionTestView told = choice.doing(() -> acts.test(choice.id()));
    messages.info(
        "connections.message.tested",
        Map.of("account", told.account().name(), "millis", told.millis()));
  }
}
