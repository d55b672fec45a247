package io.uprava.sandbox.emulator.shared;

/** The control or a page of an emulator was asked for what it cannot do. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param status of the HTTP answer
   */
  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Nothing of that name is there. */
  public static Refusal missing(String what) {
    return new Refusal(404, "there is no " + what);
  }

  /** The status of the HTTP answer. */
  public int status() {
    return status;
  }
}
