package io.uprava.connections.page;

import io.uprava.common.page.PageCookie;
import io.uprava.common.page.PageTexts;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.connections.repository.ConnectionAttentionRepository.Attention;
import io.uprava.connections.service.ConnectionAttention;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line above every page that tells administrators that connections need them. */
@Named
@RequestScoped
public class ConnectionBanner {

  @Inject ConnectionAttention attention;
  @Inject CurrentCaller caller;
  @Inject PageTexts texts;
  @Inject HttpServletRequest request;

  private Attention seen;

  /** Whether there is something to tell that the person has not put aside. */
  public boolean isShown() {
    return caller.hasRole(Roles.ADMIN)
        && now().mark() != null
        && !PageCookie.QUIET.read(request).map(now().mark()::equals).orElse(false);
  }

  public String sentence() {
    String what =
        Stream.of(
                told("reconnect", now().reconnect()),
                told("frozen", now().frozen()),
                told("ending", now().ending()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    int all = now().reconnect() + now().frozen() + now().ending();
    return texts.get("connections.banner", Map.of("count", all, "what", what));
  }

  /** What is put aside with it; something new shows all the same. */
  public String mark() {
    return now().mark();
  }

  private String told(String what, int count) {
    return count == 0 ? null : texts.get("connections.banner." + what, "count", count);
  }

  private Attention now() {
    if (seen == null) {
      seen = attention.now();
    }
    return seen;
  }
}
