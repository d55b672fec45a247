package io.uprava.connections.service;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Catches what a class writes to the log while this is open; for tests without a server. */
final class LogLines extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<String> lines = new ArrayList<>();

  LogLines(Class<?> writer) {
    this.logger = Logger.getLogger(writer.getName());
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  /** Each as {@code INFO what happened}. */
  List<String> all() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
