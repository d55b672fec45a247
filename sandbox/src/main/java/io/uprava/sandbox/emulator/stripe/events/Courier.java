package io.uprava.sandbox.emulator.stripe.events;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.Store;
import io.uprava.sandbox.emulator.stripe.account.Account;
import io.uprava.sandbox.emulator.stripe.account.Ids;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Brings events to the webhook endpoint, one after the other unless told otherwise: again and again
 * with growing pauses until it takes them, and in the manner that was asked for.
 */
public final class Courier implements AutoCloseable {

  private final Account account;
  private final DeliveryLog log;
  private final Sender sender;
  private final List<Duration> pauses;
  private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1);
  private volatile URI endpoint;
  private volatile Manner manner = Manner.usual();

  /**
   * @param endpoint where events go, null for nowhere yet
   * @param pauses after each failed attempt; one attempt more than there are pauses
   */
  public Courier(
      Account account,
      Store store,
      Clock clock,
      WebhookSecrets secrets,
      URI endpoint,
      List<Duration> pauses) {
    this.account = account;
    this.log = new DeliveryLog(store);
    this.sender = new Sender(secrets, clock);
    this.endpoint = endpoint;
    this.pauses = List.copyOf(pauses);
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    account.courier(this::take);
  }

  /** Goes on with what an earlier run left. */
  public void resume() {
    List<Delivery> left = new ArrayList<>(log.all());
    Collections.reverse(left);
    left.stream()
        .filter(one -> one.state() == Delivery.State.PENDING)
        .forEach(one -> schedule(one.event(), Duration.ZERO));
  }

  /** Sends to that address from now on, also what had nowhere to go so far. */
  public void endpoint(URI address) {
    boolean first = endpoint == null;
    endpoint = address;
    if (first) {
      resume();
    }
  }

  /** Where events go, null for nowhere. */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * Sends so many at the same time from now on; with more than one, their order is up to chance,
   * and an endpoint that keeps one waiting does not keep the others.
   */
  public void parallel(int deliveries) {
    worker.setCorePoolSize(deliveries);
  }

  /** How many are sent at the same time. */
  public int parallel() {
    return worker.getCorePoolSize();
  }

  /** Delivers events that come from now on in that manner. */
  public void manner(Manner wanted) {
    manner = wanted;
  }

  /** How events are delivered now. */
  public Manner manner() {
    return manner;
  }

  private void take(JsonObject event) {
    Manner now = manner;
    send(event, now);
    if (now.twins()) {
      send(twin(event), now);
    }
  }

  private void send(JsonObject event, Manner how) {
    String id = event.getString("id");
    log.save(Delivery.waiting(id, how.held()));
    for (int i = 0; !how.held() && i <= how.copies(); i++) {
      schedule(id, how.delay());
    }
  }

  /** A second event for the same fact, under another id. */
  private JsonObject twin(JsonObject event) {
    return account.save(Fields.of(event).set("id", Ids.next("evt")));
  }

  /**
   * Sends the held events, those that come next are no longer held.
   *
   * @param order in which they go
   * @param seed of the shuffled order
   */
  public void release(Order order, long seed) {
    manner = new Manner(false, manner.delay(), manner.copies(), manner.twins());
    List<Delivery> held = new ArrayList<>(log.all());
    held.removeIf(one -> one.state() != Delivery.State.HELD);
    if (order == Order.AS_HAPPENED) {
      Collections.reverse(held);
    } else if (order == Order.SHUFFLED) {
      Collections.shuffle(held, new Random(seed));
    }
    for (Delivery one : held) {
      log.save(one.with(Delivery.State.PENDING));
      for (int i = 0; i <= manner.copies(); i++) {
        schedule(one.event(), Duration.ZERO);
      }
    }
  }

  private void schedule(String event, Duration pause) {
    if (endpoint != null) {
      worker.schedule(() -> attempt(event), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void attempt(String event) {
    Delivery after = record(event, SentAs.GENUINE);
    if (!after.attempts().get(after.attempts().size() - 1).taken()) {
      goOn(event, after.tries());
    }
  }

  private synchronized void goOn(String event, int failures) {
    Delivery now = log.find(event).orElseThrow();
    if (now.state() != Delivery.State.DELIVERED) {
      boolean again = failures <= pauses.size();
      log.save(now.with(again ? Delivery.State.PENDING : Delivery.State.FAILED));
      if (again) {
        schedule(event, pauses.get(failures - 1));
      }
    }
  }

  /** Sends an event once more, now, in that way; the answer is waited for. */
  public Attempt deliver(String event, SentAs way) {
    List<Attempt> attempts = record(event, way).attempts();
    return attempts.get(attempts.size() - 1);
  }

  private Delivery record(String id, SentAs way) {
    JsonObject event = account.get("event", id, "id");
    Attempt attempt = sender.send(endpoint, event, way);
    synchronized (this) {
      Delivery after = log.find(id).orElseGet(() -> Delivery.waiting(id, false)).with(attempt);
      boolean done = attempt.taken() && way == SentAs.GENUINE;
      return log.save(done ? after.with(Delivery.State.DELIVERED) : after);
    }
  }

  /** What has become of the events so far. */
  public DeliveryLog log() {
    return log;
  }

  /** Repeats {@code work} every so often until the end. */
  public void every(Duration pause, Runnable work) {
    worker.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
