package io.uprava.integrations.service;

import io.uprava.common.config.Settings;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.network.AddressGuard;
import io.uprava.common.network.Networks;
import io.uprava.common.network.PortRanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses may be subscribed, as far as the text tells: names are looked up when an event is
 * sent, since they may mean something else by then.
 */
@ApplicationScoped
public class WebhookSubscriptionUrl {

  private static final int LONGEST = 2000;
  private static final PortRanges HTTPS_PORTS = new PortRanges(List.of("443", "8443"));
  private static final PortRanges HTTP_PORTS = new PortRanges(List.of("80", "8080"));
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(:\\d+)?");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,62})(\\.[a-z0-9]([a-z0-9-]{0,62}))*\\.?");

  /**
   * Ends like an address: readers of addresses disagree on such hosts, unless it is a whole one.
   */
  private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

  @Inject Settings settings;
  @Inject AddressGuard guard;

  /**
   * The address in its normal form: host in ASCII and lower case, other letters escaped.
   *
   * @throws RuleViolation {@code webhook-url-invalid}, {@code webhook-url-not-https}, {@code
   *     webhook-url-userinfo}, {@code webhook-url-port}, {@code webhook-url-address}
   */
  String normalise(String text) {
    URI uri = parse(text);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    requireScheme(scheme);
    String authority = uri.getRawAuthority();
    if (authority.contains("@")) {
      throw new RuleViolation("webhook-url-userinfo");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw invalid();
    }
    String host = host(parts.group(1));
    String port = parts.group(2) == null ? "" : parts.group(2);
    requirePort(scheme, port);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    URI normal = URI.create(scheme + "://" + host + port + path + query);
    if (normal.getHost() == null) {
      throw invalid();
    }
    return normal.toASCIIString();
  }

  private static URI parse(String text) {
    try {
      URI uri = new URI(text == null ? "" : text.strip());
      boolean usable =
          uri.getScheme() != null && uri.getRawAuthority() != null && uri.getFragment() == null;
      if (!usable || uri.toString().length() > LONGEST) {
        throw invalid();
      }
      return uri;
    } catch (URISyntaxException malformed) {
      throw invalid();
    }
  }

  private void requireScheme(String scheme) {
    if (!"https".equals(scheme) && !"http".equals(scheme)) {
      throw invalid();
    }
    if ("http".equals(scheme) && !settings.webhooksAllowHttp()) {
      throw new RuleViolation("webhook-url-not-https");
    }
  }

  private String host(String text) {
    if (text.startsWith("[")) {
      requireCallable(text.substring(1, text.length() - 1));
      return text.toLowerCase(Locale.ROOT);
    }
    String host = ascii(text);
    if (!NAME.matcher(host).matches()) {
      throw invalid();
    }
    if (Networks.isAddress(host)) {
      requireCallable(host);
    } else if (NUMERIC_END.matcher(host).matches()) {
      throw invalid();
    }
    return host;
  }

  private void requireCallable(String address) {
    try {
      if (!Networks.isAddress(address) || !guard.mayBeCalled(InetAddress.getByName(address))) {
        throw new RuleViolation("webhook-url-address");
      }
    } catch (UnknownHostException malformed) {
      throw invalid();
    }
  }

  private void requirePort(String scheme, String text) {
    boolean https = "https".equals(scheme);
    int port = text.isEmpty() ? (https ? 443 : 80) : number(text.substring(1));
    boolean usual = (https ? HTTPS_PORTS : HTTP_PORTS).contain(port);
    if (!usual && !new PortRanges(settings.webhooksAllowedPorts()).contain(port)) {
      throw new RuleViolation("webhook-url-port", Map.of("port", Integer.toString(port)));
    }
  }

  private static int number(String digits) {
    return digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException malformed) {
      throw invalid();
    }
  }

  private static RuleViolation invalid() {
    return new RuleViolation("webhook-url-invalid");
  }
}
