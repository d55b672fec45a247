package io.uprava.users.service;

/**
 * What a program signs its requests with (RFC 6749 section 5.1).
 *
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds of life of the access token
 */
public record TokenPair(
    String accessToken, String refreshToken, String tokenType, long expiresIn, UserView user) {

  @Override
  public String toString() {
    return "TokenPair[" + user.id() + "]";
  }
}
