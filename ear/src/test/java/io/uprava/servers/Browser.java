package io.uprava.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages and their cookies, without scripts. */
final class Browser {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .build();
  private final URI address;

  Browser(Server server) {
    this.address = server.client().address();
  }

  /** Signs in at the login page and wants to be remembered. */
  Browser signIn(Person person) throws Exception {
    person.forgetMails();
    Map<String, String> address =
        Map.of("email", person.email(), "remember_input", "on", "start", "");
    HttpResponse<String> asked = submit(get("/login"), "address", address);
    String code = person.mailedCode("the login page");
    submit(asked, "answer", Map.of("code", code, "verify", ""));
    return this;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).GET());
  }

  /** Whether the page is shown instead of the login page. */
  boolean opens(String path) {
    HttpResponse<String> page = get(path);
    return page.statusCode() == 200 && !page.uri().getPath().startsWith("/login");
  }

  private HttpResponse<String> submit(
      HttpResponse<String> page, String form, Map<String, String> fields) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put(form, form);
    fields.forEach((name, value) -> body.put(form + ":" + name, value));
    body.put("jakarta.faces.ViewState", viewState(page));
    String encoded =
        body.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(page.uri())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded)));
  }

  private static String viewState(HttpResponse<String> page) {
    Matcher state = VIEW_STATE.matcher(page.body());
    if (!state.find()) {
      throw new AssertionError(page.uri() + " is no form: " + page.statusCode() + page.body());
    }
    return state.group(1);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
