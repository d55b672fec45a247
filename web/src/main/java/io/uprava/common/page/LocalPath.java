package io.uprava.common.page;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on this site that a request may send the browser to. Anything that a browser could read
 * as another site is refused.
 */
public final class LocalPath {

  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,1000}");

  private LocalPath() {}

  /** The path if it stays on this site. */
  public static Optional<String> of(String path) {
    return Optional.ofNullable(path).filter(text -> SAFE.matcher(text).matches());
  }
}
