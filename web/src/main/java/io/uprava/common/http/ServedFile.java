package io.uprava.common.http;

/**
 * A file that is handed out.
 *
 * @param name under which it is saved
 * @param fallbackName ASCII letters, digits, points and dashes
 * @param size in bytes
 * @param tag changes with the content; letters and digits
 */
public record ServedFile(
    String name, String fallbackName, String mediaType, long size, String tag) {}
