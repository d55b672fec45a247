package io.uprava.common.rest;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests each caller may make on this node: a bucket of tokens that refills evenly over
 * a minute. The least recently seen callers are forgotten, so that memory stays bounded.
 */
@ApplicationScoped
public class RequestLimits {

  private static final int MOST_CALLERS = 20_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  @Inject
  @ConfigProperty(name = "uprava.rest.requests-per-key-and-minute", defaultValue = "1200")
  long perKey;

  @Inject
  @ConfigProperty(name = "uprava.rest.requests-per-user-and-minute", defaultValue = "600")
  long perUser;

  @Inject
  @ConfigProperty(name = "uprava.rest.requests-per-ip-and-minute", defaultValue = "300")
  long perIp;

  @Inject
  @ConfigProperty(name = "uprava.rest.sign-in-requests-per-ip-and-minute", defaultValue = "60")
  long signInPerIp;

  @Inject
  @ConfigProperty(name = "uprava.rest.installations-per-ip-and-minute", defaultValue = "10")
  long installationsPerIp;

  private final Map<String, Bucket> buckets = new LeastRecentlySeen();

  /** Takes one request from the caller's bucket. */
  public Decision take(RequestCaller caller) {
    long limit = limit(caller.kind());
    ConsumptionProbe probe =
        bucket(caller.kind() + " " + caller.name(), limit).tryConsumeAndReturnRemaining(1);
    return new Decision(
        probe.isConsumed(),
        limit,
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        seconds(probe.getNanosToWaitForRefill()));
  }

  private long limit(RequestCaller.Kind kind) {
    return switch (kind) {
      case KEY -> perKey;
      case USER -> perUser;
      case IP -> perIp;
      case SIGN_IN -> signInPerIp;
      case INSTALLATION -> installationsPerIp;
    };
  }

  private Bucket bucket(String name, long limit) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          name,
          fresh ->
              Bucket.builder()
                  .addLimit(Bandwidth.builder().capacity(limit).refillGreedy(limit, PERIOD).build())
                  .build());
    }
  }

  private static long seconds(long nanos) {
    return (nanos + 999_999_999L) / 1_000_000_000L;
  }

  /**
   * Whether a request may go on.
   *
   * @param reset seconds until the bucket is full again
   * @param retryAfter seconds until the next request may come, 0 while some remain
   */
  public record Decision(
      boolean granted, long limit, long remaining, long reset, long retryAfter) {}

  private static final class LeastRecentlySeen extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    LeastRecentlySeen() {
      super(256, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_CALLERS;
    }
  }
}
