package io.uprava.common.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails as soon as more than the limit has been read, for bodies that do not tell their length. */
class LimitedStream extends FilterInputStream {

  private final long limit;
  private long seen;

  LimitedStream(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int octets = super.read(buffer, offset, length);
    count(Math.max(0, octets));
    return octets;
  }

  private void count(int octets) throws BodyTooLarge {
    seen += octets;
    if (seen > limit) {
      throw new BodyTooLarge(limit);
    }
  }
}
