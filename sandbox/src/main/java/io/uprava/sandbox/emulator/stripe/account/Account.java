package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.Store;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one account of the emulator. One act happens at a time; its events leave when it is over, in
 * the order in which they were told.
 */
public final class Account {

  private final Store store;
  private final Clock clock;
  private final List<JsonObject> told = new ArrayList<>();
  private Consumer<JsonObject> courier = event -> {};
  private String apiVersion;
  private Origin origin = Origin.NO_REQUEST;

  /**
   * @param apiVersion the version events are rendered in, as the webhook endpoint demands it
   */
  public Account(Store store, Clock clock, String apiVersion) {
    this.store = store;
    this.clock = clock;
    this.apiVersion = apiVersion;
  }

  /** Who takes the events away. */
  public synchronized void courier(Consumer<JsonObject> taker) {
    courier = taker;
  }

  /** The version events are rendered in from now on. */
  public synchronized void apiVersion(String version) {
    apiVersion = version;
  }

  /** The version events are rendered in. */
  public synchronized String apiVersion() {
    return apiVersion;
  }

  /** Does {@code work} as one act, then sends the events it told; also when it failed. */
  public synchronized <T> T act(Origin cause, Supplier<T> work) {
    origin = cause;
    try {
      return work.get();
    } finally {
      origin = Origin.NO_REQUEST;
      List<JsonObject> leaving = List.copyOf(told);
      told.clear();
      leaving.forEach(courier);
    }
  }

  /** The second the account's clock shows. */
  public long now() {
    return clock.instant().getEpochSecond();
  }

  /** The present state of an object, found by its kind ({@code charge}) and id. */
  public Optional<JsonObject> find(String kind, String id) {
    return store.find(kind, id);
  }

  /**
   * The present state of an object.
   *
   * @throws StripeError when there is none, naming {@code param}
   */
  public JsonObject get(String kind, String id, String param) {
    return find(kind, id).orElseThrow(() -> StripeError.missing(kind, id, param));
  }

  /** All objects of a kind, the newest first. */
  public List<JsonObject> list(String kind) {
    return store.list(kind);
  }

  /** Keeps an object under its own kind and id. */
  public JsonObject save(JsonObject object) {
    store.put(object.getString("object"), object.getString("id"), object);
    return object;
  }

  /** Keeps what {@code fields} make. */
  public JsonObject save(Fields fields) {
    return save(fields.build());
  }

  /** Makes an event about an object. */
  public JsonObject tell(String type, JsonObject object) {
    return tell(type, object, null);
  }

  /** Keeps a later state of an object and makes an event that tells what it was before. */
  public JsonObject change(String type, Fields fields) {
    JsonObject after = save(fields);
    tell(type, after, fields.previous());
    return after;
  }

  /** Makes an event about an object; {@code previous} is null when nothing is told of before. */
  public synchronized JsonObject tell(String type, JsonObject object, JsonObject previous) {
    Fields data = Fields.none().set("object", object);
    if (previous != null) {
      data.set("previous_attributes", previous);
    }
    Fields request =
        Fields.none().set("id", origin.request()).set("idempotency_key", origin.idempotencyKey());
    JsonObject event =
        Fields.none()
            .set("id", Ids.next("evt"))
            .set("object", "event")
            .set("api_version", apiVersion)
            .set("created", now())
            .set("data", data)
            .set("livemode", false)
            .set("pending_webhooks", 1)
            .set("request", request)
            .set("type", type)
            .build();
    save(event);
    told.add(event);
    return object;
  }
}
