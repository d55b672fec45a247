package io.uprava.connections.entity;

/**
 * What went over the wire, without secrets.
 *
 * @param request method, address and names of what was sent
 * @param statusCode of the answer, null when none came
 * @param response what the answer said, masked; null when none came
 * @param millis how long it took
 */
public record OperationTrace(String request, Integer statusCode, String response, long millis) {}
