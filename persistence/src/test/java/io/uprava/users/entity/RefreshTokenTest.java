package io.uprava.users.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Device OWNER = new Device("App", "app/1", "10.0.0.1");

  private final RefreshToken token = new RefreshToken(UUID.randomUUID(), new byte[32], NOW);

  @Test
  void servesTheSameClientTwiceWithinTheGrace() {
    assertThat(token.use(OWNER, NOW)).isTrue();
    assertThat(token.use(OWNER, NOW.plus(RefreshToken.GRACE))).isTrue();
  }

  @Test
  void isStolenWhenItComesBackAfterTheGrace() {
    token.use(OWNER, NOW);

    assertThat(token.use(OWNER, NOW.plus(RefreshToken.GRACE).plusMillis(1))).isFalse();
  }

  @Test
  void isStolenWhenAnotherClientBringsItWithinTheGrace() {
    token.use(OWNER, NOW);

    assertThat(token.use(new Device("App", "app/1", "10.0.0.2"), NOW)).isFalse();
    assertThat(token.use(new Device("curl", "curl/8", "10.0.0.1"), NOW)).isFalse();
  }

  @Test
  void doesNotStretchTheGraceByUsingIt() {
    token.use(OWNER, NOW);
    token.use(OWNER, NOW.plusSeconds(9));

    assertThat(token.use(OWNER, NOW.plusSeconds(18))).isFalse();
  }
}
