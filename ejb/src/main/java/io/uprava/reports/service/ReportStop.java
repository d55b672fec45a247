package io.uprava.reports.service;

/** Why a node lets go of a run before it is done. */
enum ReportStop {
  /** A person called it off. */
  CANCELLED,
  /** The run is not this attempt's any more. */
  LOST,
  /** The node goes down; another one takes over. */
  NODE_STOPS
}
