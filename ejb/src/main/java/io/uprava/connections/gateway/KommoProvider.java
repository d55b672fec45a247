package io.uprava.connections.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Kommo, see {@link AmoFamilyProvider}. */
@ApplicationScoped
public class KommoProvider extends AmoFamilyProvider {

  public KommoProvider() {
    super("kommo", "kommo.com", Set.of("kommo.com", "amocrm.com"));
  }
}
