package io.uprava.sandbox.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a server's log line by line for the news that the application was not deployed, and for the
 * sentence that says why. Payara Micro itself lives on after that.
 */
final class FailureReason {

  private static final Pattern REFUSED = Pattern.compile("Deployment refused, .*");
  private static final Pattern GAVE_UP =
      Pattern.compile(
          "Exception while (?:loading|deploying|preparing|invoking)|Failed to deploy"
              + "|Deployed 0 archive|Error occurred during deployment");
  private static final String BEANS_OVERLOOKED = "DeploymentContext does not contain any EJB";
  private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?(.+)$");
  private static final Pattern COMPLAINT =
      Pattern.compile("(?:SEVERE \\[[^]]*\\]|ERROR|[\\w.]+(?:Exception|Error):) *(.+)");

  private volatile String refused;
  private volatile String cause;
  private volatile String complaint = "";
  private volatile boolean gaveUp;
  private volatile boolean beansOverlooked;

  /** Takes the next line. */
  void read(String line) {
    Matcher refusal = REFUSED.matcher(line);
    if (refused == null && refusal.find()) {
      refused = refusal.group();
    }
    Matcher because = CAUSE.matcher(line);
    if (because.find()) {
      cause = because.group(1);
    }
    Matcher complaining = COMPLAINT.matcher(line);
    if (complaining.find()) {
      complaint = complaining.group(1).strip();
    }
    beansOverlooked |= line.contains(BEANS_OVERLOOKED);
    gaveUp |= GAVE_UP.matcher(line).find();
  }

  /**
   * Whether the server gave up because it found no EJB where there are many. Payara Micro scans an
   * archive in several threads and, rarely, loses what they found; the next start finds it.
   */
  boolean beansOverlooked() {
    return gaveUp && beansOverlooked;
  }

  /** Why the application was not deployed; empty as long as nothing says so. */
  Optional<String> sentence() {
    if (!gaveUp) {
      return Optional.empty();
    }
    return Optional.of(refused != null ? refused : lastComplaint());
  }

  /** The innermost cause named last, else the last line that looks like a complaint. */
  String lastComplaint() {
    return cause != null ? cause : complaint;
  }
}
