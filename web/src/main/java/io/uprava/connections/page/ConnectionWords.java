package io.uprava.connections.page;

import io.uprava.common.page.PageFormats;
import io.uprava.common.page.PageTexts;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.service.ConnectionRemedy;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Connections in the words of the person at the page: why, since when, until when, what helps. */
@Named("connectionWords")
@RequestScoped
public class ConnectionWords {

  private static final String NOTHING = "—";

  @Inject PageTexts texts;
  @Inject PageFormats formats;
  @Inject Clock clock;

  public String provider(String code) {
    return texts.named("provider", code);
  }

  /** How it stands and since when, in a sentence. */
  public String why(ConnectionView connection) {
    Map<String, Object> told = new HashMap<>();
    told.put("error", connection.lastError() == null ? NOTHING : connection.lastError());
    told.put("failed", formats.time(connection.lastFailureAt()));
    told.put("renewed", formats.time(connection.lastSuccessAt()));
    told.put("frozen", formats.time(connection.frozenAt()));
    told.put("reason", connection.frozenReason() == null ? NOTHING : connection.frozenReason());
    return texts.get("connections.why." + occasion(connection), told);
  }

  /** What helps, in a sentence. */
  public String help(ConnectionView connection) {
    ConnectionRemedy remedy = connection.remedy();
    return texts.get(
        remedy == ConnectionRemedy.RELEASE && connection.fromMarket()
            ? "connections.help.ACCEPT"
            : "connections.help." + remedy);
  }

  /** When it ends, counted from now. */
  public String ends(ConnectionView connection) {
    Instant end = end(connection);
    if (connection.source() == null) {
      return NOTHING;
    }
    if (connection.state() == ConnectionState.RECONNECT_NEEDED) {
      return texts.get(mendable(connection) ? "connections.ends.mend" : "connections.ends.now");
    }
    if (end == null) {
      return texts.get("connections.ends.never");
    }
    if (!end.isAfter(clock.instant())) {
      return texts.get("connections.ends.past");
    }
    return texts.get("connections.ends.days", "days", connection.diesInDays());
  }

  /** What becomes of it if nobody does anything from now on. */
  public String forecast(ConnectionView connection) {
    return texts.get("connections.forecast", "days", connection.diesInDays());
  }

  /** The moment of its end; null where it has none, or has ended already. */
  public Instant end(ConnectionView connection) {
    boolean stored = "vault".equals(connection.source());
    return stored && connection.state() != ConnectionState.RECONNECT_NEEDED
        ? connection.diesAt()
        : null;
  }

  public String tone(ConnectionView connection) {
    return switch (connection.state()) {
      case OK -> "success";
      case EXPIRING, FAILING -> "warning";
      case RECONNECT_NEEDED, FROZEN -> "danger";
      case NOT_CONNECTED, DISCONNECTED -> connection.source() == null ? "neutral" : "success";
    };
  }

  /** Its state; one that lives by a setting of the server works without having been connected. */
  public String state(ConnectionView connection) {
    if (mendable(connection)) {
      return texts.get("connections.state.mend");
    }
    boolean unconnected = connection.state().urgency() > ConnectionState.OK.urgency();
    return texts.name(
        unconnected && connection.source() != null ? ConnectionState.OK : connection.state());
  }

  public String tone(GenerationState state) {
    return switch (state) {
      case CURRENT -> "success";
      case REVOKED -> "danger";
      case SUPERSEDED, SPENT, DESTROYED -> "neutral";
    };
  }

  public String tone(OperationOutcome outcome) {
    return switch (outcome) {
      case OK -> "success";
      case UNANSWERED -> "warning";
      case REFUSED, FAILED -> "danger";
    };
  }

  /** Whether the provider refused us, and the token may do when that is mended. */
  private static boolean mendable(ConnectionView connection) {
    return connection.remedy() == ConnectionRemedy.MEND_INTEGRATION;
  }

  private static String occasion(ConnectionView connection) {
    return switch (connection.state()) {
      case OK, NOT_CONNECTED, DISCONNECTED -> calm(connection);
      case EXPIRING -> "expiring";
      case FAILING -> connection.remedy() == ConnectionRemedy.TEST ? "unanswered" : "failing";
      case RECONNECT_NEEDED -> refusal(connection.remedy());
      case FROZEN -> connection.fromMarket() ? "market" : "frozen";
    };
  }

  private static String refusal(ConnectionRemedy remedy) {
    return switch (remedy) {
      case CONNECT_AGAIN -> "reconnect";
      case MEND_INTEGRATION -> "mend";
      default -> "refused";
    };
  }

  private static String calm(ConnectionView connection) {
    if (connection.ofContainer()) {
      return "container";
    }
    if (connection.state() == ConnectionState.OK) {
      return connection.diesAt() == null ? "fixed" : "ok";
    }
    return connection.state() == ConnectionState.DISCONNECTED ? "ended" : "new";
  }
}
