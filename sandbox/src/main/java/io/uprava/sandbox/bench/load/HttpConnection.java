package io.uprava.sandbox.bench.load;

import io.uprava.sandbox.environment.Ports;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One persistent HTTP/1.1 connection to the loopback address. Does as little as can be, for the
 * generator of the load shares the processors with the server it measures.
 */
public final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  /** Connects at the first exchange. */
  public HttpConnection(int port) {
    this.port = port;
  }

  /** Sends a whole request and waits for the whole answer. */
  public Answer exchange(byte[] request) throws IOException {
    if (socket == null) {
      connect();
    }
    try {
      socket.getOutputStream().write(request);
      return read();
    } catch (IOException broken) {
      close();
      throw broken;
    }
  }

  private void connect() throws IOException {
    socket = new Socket(Ports.loopback(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 65536);
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("content-length:")) {
        length = Integer.parseInt(name.substring(15).trim());
      } else if (name.startsWith("transfer-encoding:")) {
        chunked = name.endsWith("chunked");
      } else if (name.startsWith("connection:")) {
        last = name.endsWith("close");
      }
    }
    byte[] body = chunked ? chunks() : bytes(length);
    if (last) {
      close();
    }
    return new Answer(status, body);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int size = chunkSize();
    while (size > 0) {
      body.write(bytes(size));
      line();
      size = chunkSize();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().trim(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer is cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    byte[] line = new byte[1024];
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || length == line.length) {
        throw new EOFException("no HTTP answer");
      }
      if (next != '\r') {
        line[length++] = (byte) next;
      }
    }
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException alreadyGone) {
      // The connection is over in any case.
    } finally {
      socket = null;
    }
  }
}
