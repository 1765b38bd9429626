package dev.touchstone.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection that costs the load generator as little as possible: the body
 * is bytes made beforehand, the answer is read and given back as bytes.
 */
final class Wire implements AutoCloseable {
  private final Target target;
  private Socket socket;
  private OutputStream out;
  private InputStream in;

  /** Where requests go: a port on loopback, the path before MLflow's, headers of their own. */
  record Target(int port, String prefix, String headers) {}

  Wire(Target target) {
    this.target = target;
    connect();
  }

  /** The answer's status and body. */
  record Answer(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    Answer ok() {
      if (status == 200) return this;
      throw new IllegalStateException("HTTP " + status + ": " + text());
    }
  }

  Answer post(String path, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) length += part.length;
    byte[] head =
        head("POST", path, "Content-Type: application/json\r\nContent-Length: " + length + "\r\n");
    return exchange(head, parts);
  }

  Answer get(String path) {
    return exchange(head("GET", path, ""));
  }

  private byte[] head(String verb, String path, String more) {
    return (verb
            + " "
            + target.prefix
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + target.port
            + "\r\n"
            + target.headers
            + more
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Answer exchange(byte[] head, byte[]... parts) {
    try {
      return once(head, parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer once(byte[] head, byte[]... parts) throws IOException {
    var whole = new ByteArrayOutputStream(head.length + 64);
    whole.write(head);
    for (byte[] part : parts) whole.write(part);
    out.write(whole.toByteArray());
    out.flush();
    int status = Integer.parseInt(line().substring(9, 12));
    return body(status);
  }

  private Answer body(int status) throws IOException {
    long length = 0;
    boolean chunked = false;
    boolean closes = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String low = line.toLowerCase();
      if (low.startsWith("content-length:")) length = Long.parseLong(low.substring(15).trim());
      if (low.startsWith("transfer-encoding:")) chunked = low.contains("chunked");
      if (low.startsWith("connection:")) closes = low.contains("close");
    }
    var answer = new Answer(status, chunked ? chunks() : in.readNBytes((int) length));
    if (closes) reconnect();
    return answer;
  }

  private byte[] chunks() throws IOException {
    var whole = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().split(";")[0].trim(), 16);
      whole.write(in.readNBytes(size));
      line();
      if (size == 0) return whole.toByteArray();
    }
  }

  private String line() throws IOException {
    var text = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("the server closed the connection");
      if (c != '\r') text.append((char) c);
    }
    return text.toString();
  }

  private void reconnect() {
    close();
    connect();
  }

  private void connect() {
    try {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(600_000);
      socket.connect(new InetSocketAddress("127.0.0.1", target.port));
      out = socket.getOutputStream();
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
