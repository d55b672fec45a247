package io.uprava.users.entity;

/**
 * What is known of the program at the other end.
 *
 * @param label for people, for example {@code Firefox, Linux}
 * @param userAgent the User-Agent header, cut to a sane length, or null
 */
public record Device(String label, String userAgent, String ip) {}
