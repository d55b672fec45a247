package io.uprava.common.rest;

import io.uprava.common.error.RuleViolation;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a resource as an entity tag: {@code ETag: "v3"} on reading, {@code If-Match: "v3"}
 * on changing. A service that is given another version than the stored one refuses with 412.
 */
public final class VersionTag {

  // a compressing proxy on the way makes a tag weak, which changes nothing for a version
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})\"");

  private VersionTag() {}

  public static EntityTag of(long version) {
    return new EntityTag("v" + version);
  }

  /** An answer that shows the view together with its version. */
  public static Response ok(Object view, long version) {
    return Response.ok(view).tag(of(version)).build();
  }

  /**
   * The version a change was decided on; null when the caller does not mind which one is stored.
   *
   * @param ifMatch the header, may be null
   * @throws RuleViolation {@code if-match-malformed} when it is no tag of ours
   */
  public static Long expected(String ifMatch) {
    if (ifMatch == null || "*".equals(ifMatch.trim())) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.trim());
    if (!tag.matches()) {
      throw new RuleViolation("if-match-malformed");
    }
    return Long.valueOf(tag.group(1));
  }
}
