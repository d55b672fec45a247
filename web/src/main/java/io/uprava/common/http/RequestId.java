package io.uprava.common.http;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The id under which one request is found in answers, log and audit: the caller's own well-formed
 * {@code X-Request-Id}, else a new UUIDv7.
 */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** The same id for every call within one request. */
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String sent = request instanceof HttpServletRequest http ? http.getHeader(HEADER) : null;
    String id = chosen(sent);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  static String chosen(String sent) {
    return sent != null && WELL_FORMED.matcher(sent).matches()
        ? sent
        : UuidCreator.getTimeOrderedEpoch().toString();
  }
}
