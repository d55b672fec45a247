package io.uprava.integrations.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Events of tests. */
@ApplicationScoped
public class HappeningCatalogue implements OutgoingEventCatalogue {

  static final String HAPPENED = "test.happened";
  static final String OTHER = "test.other";

  @Override
  public List<String> types() {
    return List.of(HAPPENED, OTHER);
  }
}
