package io.uprava.sandbox.emulator.shared;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The calls in which tokens were presented or issued, in order; the last 100,000 since the start.
 */
public final class CallJournal {

  private static final int KEPT = 100_000;

  private final List<JsonObject> calls = new ArrayList<>();
  private int forgotten;

  /** Writes a call down before anything happens, and returns its number. */
  public synchronized int begin(Fields call) {
    if (calls.size() == KEPT) {
      calls.remove(0);
      forgotten++;
    }
    int number = forgotten + calls.size() + 1;
    calls.add(call.set("number", number).build());
    return number;
  }

  /** Adds what became of a call. */
  public synchronized void tell(int number, Fields more) {
    int index = number - 1 - forgotten;
    if (index >= 0 && index < calls.size()) {
      Fields whole = Fields.of(calls.get(index));
      more.build().forEach(whole::set);
      calls.set(index, whole.build());
    }
  }

  /** The calls with a number above {@code number}. */
  public synchronized List<JsonObject> after(int number) {
    int from = Math.min(calls.size(), Math.max(0, number - forgotten));
    return List.copyOf(calls.subList(from, calls.size()));
  }

  /** Number of the latest call, 0 when there was none yet. */
  public synchronized int last() {
    return forgotten + calls.size();
  }

  /** Forgets them; the numbers go on. */
  public synchronized void clear() {
    forgotten += calls.size();
    calls.clear();
  }

  /** How many calls there were of each outcome, and what was presented more than once. */
  public JsonObject summary() {
    List<JsonObject> all = after(0);
    Map<String, List<JsonObject>> refreshes = new LinkedHashMap<>();
    all.stream()
        .filter(CallJournal::refreshes)
        .forEach(
            call ->
                refreshes
                    .computeIfAbsent(call.getString("presented"), first -> new ArrayList<>())
                    .add(call));
    List<JsonObject> twice =
        refreshes.entrySet().stream()
            .filter(one -> one.getValue().size() > 1)
            .map(one -> repeated(one.getKey(), one.getValue()))
            .toList();
    return Fields.none()
        .set("calls", all.size())
        .set("refreshes", count(all, CallJournal::refreshes))
        .set("refreshed", count(all, call -> refreshes(call) && call.containsKey("issued")))
        .set("refused", count(all, call -> Fields.number(call, "status") >= 400))
        .set("unanswered", count(all, call -> !call.getBoolean("answered", true)))
        .set("presented_twice", JsonArrays.of(twice))
        .build();
  }

  private static JsonObject repeated(String presented, List<JsonObject> calls) {
    return Fields.none()
        .set("presented", presented)
        .set("times", calls.size())
        .set(
            "numbers",
            JsonArrays.numbers(calls.stream().map(c -> Fields.number(c, "number")).toList()))
        .build();
  }

  private static boolean refreshes(JsonObject call) {
    return call.getString("grant_type", "").endsWith("refresh_token")
        && call.containsKey("presented");
  }

  private static long count(List<JsonObject> all, Predicate<JsonObject> wanted) {
    return all.stream().filter(wanted).count();
  }
}
