package io.uprava.connections.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** amoCRM, see {@link AmoFamilyProvider}. */
@ApplicationScoped
public class AmoCrmProvider extends AmoFamilyProvider {

  public AmoCrmProvider() {
    super("amocrm", "amocrm.ru", Set.of("amocrm.ru", "amocrm.com", "kommo.com"));
  }
}
