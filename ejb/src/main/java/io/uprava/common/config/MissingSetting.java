package io.uprava.common.config;

/** A setting without which Uprava cannot work is absent; names it, never its value. */
public class MissingSetting extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public MissingSetting(String name) {
    super(name + " is not set");
  }
}
