package io.uprava.common.rest;

import java.util.Map;

/** What a bare HTTP status says when nobody gave a better code. */
final class ProblemStatus {

  static final int LOWEST = 400;
  static final int UNEXPECTED = 500;

  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(400, "bad-request"),
          Map.entry(401, "not-authenticated"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "path-not-found"),
          Map.entry(405, "method-not-allowed"),
          Map.entry(406, "not-acceptable"),
          Map.entry(409, "conflict"),
          Map.entry(410, "gone"),
          Map.entry(413, "body-too-large"),
          Map.entry(415, "unsupported-media-type"),
          Map.entry(416, "range-not-satisfiable"),
          Map.entry(429, "too-many-requests"),
          Map.entry(431, "header-too-large"),
          Map.entry(502, "remote-failure"),
          Map.entry(503, "unavailable"));

  private ProblemStatus() {}

  static String code(int status) {
    return CODES.getOrDefault(status, status < UNEXPECTED ? "bad-request" : "unexpected");
  }
}
