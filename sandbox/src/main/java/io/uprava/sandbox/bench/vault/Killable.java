package io.uprava.sandbox.bench.vault;

/** Something that is killed at any moment and started again. */
public interface Killable {

  /** SIGKILL; returns when it is gone. */
  void kill() throws Exception;

  /** Starts it; returns when it serves. */
  void start() throws Exception;
}
