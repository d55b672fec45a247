package io.uprava.integrations.service;

import java.util.List;

/** The kinds of events that a feature tells of; every CDI bean of this type is asked. */
public interface OutgoingEventCatalogue {

  /**
   * Stable names for programs, {@code subject.what_happened}, for example {@code refund.failed}.
   */
  List<String> types();
}
