package io.uprava.sandbox.environment;

import java.util.Locale;

/**
 * Something the person at the keyboard has to know to get the sandbox started: one sentence, taken
 * from the bundle by key, and no stack trace.
 */
public class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /** A failure whose sentence is the bundle entry {@code key} filled with {@code arguments}. */
  public StartFailure(String key, Object... arguments) {
    super(Texts.of(Locale.ENGLISH).get(key, arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Names the sentence. */
  public String key() {
    return key;
  }

  /** Whether the command line was wrong, not the machine. */
  public boolean aboutOptions() {
    return key.startsWith("options.");
  }

  /** The sentence in the language of {@code texts}. */
  public String sentence(Texts texts) {
    return texts.get(key, arguments);
  }
}
