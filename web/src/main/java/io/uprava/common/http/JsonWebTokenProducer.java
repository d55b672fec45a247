package io.uprava.common.http;

import io.uprava.users.service.CallerAuthentication.Proof;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets a resource inject the caller's {@link JsonWebToken}. Ours takes precedence over a bean that
 * a server brings along: that one knows only tokens of the server's own mechanism.
 */
@Dependent
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class JsonWebTokenProducer {

  @Produces
  @RequestScoped
  JsonWebToken token(HttpServletRequest request) {
    Optional<Proof> proof = Authentication.of(request).proof();
    return proof.<JsonWebToken>map(ProvenPrincipal::new).orElseGet(NoToken::new);
  }

  private static final class NoToken implements JsonWebToken {

    @Override
    public String getName() {
      return null;
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of();
    }

    @Override
    public <T> T getClaim(String claimName) {
      return null;
    }
  }
}
