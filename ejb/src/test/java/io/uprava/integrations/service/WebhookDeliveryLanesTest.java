package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookDeliveryLanesTest {

  private final WebhookDeliveryLanes lanes = new WebhookDeliveryLanes(2);

  @Test
  void aSlowEndpointHoldsUpItselfOnly() {
    UUID slow = UUID.randomUUID();
    assertThat(lanes.enter(slow)).isTrue();
    assertThat(lanes.enter(slow)).isTrue();
    assertThat(lanes.enter(slow)).isFalse();

    assertThat(lanes.enter(UUID.randomUUID())).isTrue();

    lanes.leave(slow);
    assertThat(lanes.enter(slow)).isTrue();
    assertThat(lanes.enter(slow)).isFalse();
  }
}
