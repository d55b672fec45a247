package io.uprava.servers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One thing that no redeploy may harm, and what of it was lost all the same. */
abstract class Watched {

  private final List<String> losses = new CopyOnWriteArrayList<>();

  /** The word for it in the keys of the drill's texts. */
  abstract String name();

  /** How many of it there were. */
  abstract long count() throws Exception;

  /** Gets ready, before the first redeploy. */
  void begin() throws Exception {}

  /** Uses it once, whether anybody answers or not; called again and again till the end. */
  void use() throws Exception {}

  /** Looks at it when the application serves again. */
  void look() throws Exception {}

  /** Looks at it once more when nobody uses anything any longer. */
  void lookBack() throws Exception {}

  /** Notes a loss. */
  final void lost(String what) {
    losses.add(what);
  }

  /** Notes a loss unless {@code kept}. */
  final void lostUnless(boolean kept, String what) {
    if (!kept) {
      lost(what);
    }
  }

  /** What was lost. */
  final List<String> losses() {
    return List.copyOf(losses);
  }
}
