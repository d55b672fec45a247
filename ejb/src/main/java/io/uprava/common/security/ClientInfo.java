package io.uprava.common.security;

/**
 * Who is at the other end of a request.
 *
 * @param ip textual address, after trusted proxies
 * @param userAgent the User-Agent header or null
 */
public record ClientInfo(String ip, String userAgent) {}
