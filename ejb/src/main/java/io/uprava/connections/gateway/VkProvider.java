package io.uprava.connections.gateway;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.gateway.AccountReply.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/**
 * VK: the token of a community, which lives until somebody ends it. That it still works is known
 * only by asking.
 */
@ApplicationScoped
public class VkProvider implements AskedProvider {

  private static final String CODE = "vk";
  private static final String HOST = "https://api.vk.com";
  private static final String METHOD = "/method/groups.getById";
  private static final String VERSION = "5.199";
  private static final ProviderTraits TRAITS = ProviderTraits.fixed("vk.community.token");

  /** Authorisation failed, permission denied, access denied. */
  private static final Set<String> FINAL = Set.of("5", "7", "15", "27");

  @Inject ProviderHttp http;
  @Inject ConnectionSettings settings;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public ProviderTraits traits() {
    return TRAITS;
  }

  @Override
  public AccountReply account(String host, Secret access) {
    String address = settings.base(CODE).orElse(HOST) + METHOD;
    HttpPost request = new HttpPost(address);
    request.setEntity(
        new UrlEncodedFormEntity(
            List.of(
                new BasicNameValuePair("access_token", access.reveal()),
                new BasicNameValuePair("v", VERSION))));
    ProviderAnswer answer = http.call(request);
    OperationTrace trace =
        answer.trace("POST " + address, MaskedAnswer.of(answer.body(), access.reveal()));
    Map<String, Object> body = answer.json();
    Account account = account(body.get("response"));
    if (answer.ok() && account != null) {
      return new AccountReply(OperationOutcome.OK, account, null, trace);
    }
    return new AccountReply(outcome(answer, body), null, sentence(answer, body), trace);
  }

  private static Account account(Object response) {
    boolean known =
        response instanceof Map<?, ?> map
            && map.get("groups") instanceof List<?> groups
            && !groups.isEmpty()
            && groups.get(0) instanceof Map<?, ?>;
    if (!known) {
      return null;
    }
    Map<?, ?> group = (Map<?, ?>) ((List<?>) ((Map<?, ?>) response).get("groups")).get(0);
    return new Account(
        Objects.toString(group.get("id"), null),
        Objects.toString(group.get("name"), null),
        Objects.toString(group.get("screen_name"), null));
  }

  private static OperationOutcome outcome(ProviderAnswer answer, Map<String, Object> body) {
    boolean refused = answer.refusal() || FINAL.contains(error(body, "error_code"));
    return refused ? OperationOutcome.REFUSED : OperationOutcome.UNANSWERED;
  }

  private static String sentence(ProviderAnswer answer, Map<String, Object> body) {
    if (answer.status() == 0) {
      return answer.failure();
    }
    String code = error(body, "error_code");
    return code.isEmpty()
        ? Integer.toString(answer.status())
        : (code + " " + MaskedAnswer.of(error(body, "error_msg"))).strip();
  }

  private static String error(Map<String, Object> body, String member) {
    return body.get("error") instanceof Map<?, ?> error
        ? Objects.toString(error.get(member), "")
        : "";
  }
}
