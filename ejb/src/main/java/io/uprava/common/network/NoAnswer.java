package io.uprava.common.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ContentTooLongException;

/** Why a call brought no whole answer. */
public enum NoAnswer {
  /** Nothing listens at the address, or no way leads there. */
  CONNECTION_REFUSED(false),
  /** The connection was not there in time. */
  CONNECTION_LATE(false),
  /** The name service does not know the host. */
  HOST_UNKNOWN(false),
  /** The two sides did not come to trust each other. */
  TLS_REFUSED(false),
  /** This node goes down and asks nothing new. */
  NODE_STOPPING(false),
  /** The answer was not here in time. */
  ANSWER_LATE(true),
  /** The answer is longer than is read. */
  ANSWER_TOO_LONG(true),
  /** The connection broke before the whole answer was here. */
  ANSWER_CUT(true);

  private final boolean sent;

  NoAnswer(boolean sent) {
    this.sent = sent;
  }

  /**
   * @param cancelled whether the caller broke the call off because its time was over
   */
  public static NoAnswer of(IOException failure, boolean cancelled) {
    if (failure instanceof ConnectTimeoutException) {
      return CONNECTION_LATE;
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return CONNECTION_REFUSED;
    }
    if (failure instanceof UnknownHostException) {
      return HOST_UNKNOWN;
    }
    if (failure instanceof SSLHandshakeException) {
      return TLS_REFUSED;
    }
    if (failure instanceof ContentTooLongException) {
      return ANSWER_TOO_LONG;
    }
    return cancelled || failure instanceof SocketTimeoutException ? ANSWER_LATE : ANSWER_CUT;
  }

  /** Whether the request may have reached the other side. */
  public boolean sent() {
    return sent;
  }

  /** As it is stored; the texts {@code cause.…} tell it in words. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
