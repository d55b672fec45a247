package io.uprava.payments.entity;

/**
 * What a comparison with the provider came to.
 *
 * @param compared payments that were compared
 * @param skipped payments of which the provider could not tell
 * @param differences differences seen, also those known before
 */
public record ComparisonTally(int compared, int skipped, int differences) {

  public static final ComparisonTally NOTHING = new ComparisonTally(0, 0, 0);

  /** With one more payment that was compared. */
  public ComparisonTally compared(int found) {
    return new ComparisonTally(compared + 1, skipped, differences + found);
  }

  /** With one more payment that could not be compared. */
  public ComparisonTally withSkipped() {
    return new ComparisonTally(compared, skipped + 1, differences);
  }
}
