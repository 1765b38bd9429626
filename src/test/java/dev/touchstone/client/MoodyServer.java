package dev.touchstone.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what it is told as the real one does, and fails in every manner on the way. */
final class MoodyServer implements AutoCloseable {

  /** What it does with one request. */
  enum Mood {
    KIND,
    BUSY,
    TOO_MANY,
    BROKEN,
    GARBAGE,
    CUT_BEFORE,
    CUT_AFTER,
    CUT_IN_THE_ANSWER
  }

  /** A run as the server has it. */
  static final class Kept {
    final List<String> arrivals = new ArrayList<>();
    final Map<String, String> params = new TreeMap<>();
    final Map<String, Integer> points = new LinkedHashMap<>();
    final Map<String, String> files = new TreeMap<>();
    String state = "running";
  }

  private final ServerSocket socket;
  private final Supplier<Mood> moods;
  private final Map<String, String> runs = new HashMap<>();
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final JsonMapper json = JsonMapper.builder().build();
  private volatile boolean refusing;
  private int requests;

  MoodyServer(Supplier<Mood> moods) throws IOException {
    this(moods, 0);
  }

  MoodyServer(Supplier<Mood> moods, int port) throws IOException {
    this.moods = moods;
    this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  synchronized List<Kept> kept() {
    return List.copyOf(kept.values());
  }

  synchronized int requests() {
    return requests;
  }

  /** From now on nobody's token is known. */
  void refuseTokens() {
    refusing = true;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      InputStream in = caller.getInputStream();
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        String answer = answer(head, body(in, head));
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        if (answer.isEmpty() || answer.endsWith("HTTP/1.")) return;
      }
    } catch (IOException e) {
      // The client is gone.
    }
  }

  private synchronized String answer(String head, byte[] body) throws IOException {
    requests++;
    Mood mood = moods.get();
    if (refusing) return status(401, "");
    return switch (mood) {
      case BUSY -> status(503, "");
      case TOO_MANY -> status(429, "Retry-After: 0\r\n");
      case BROKEN -> status(500, "");
      case GARBAGE -> "ts ts ts\r\n\r\n";
      case CUT_BEFORE -> "";
      case CUT_AFTER -> commit(head, body).substring(0, 0);
      case CUT_IN_THE_ANSWER -> commit(head, body).substring(0, 7);
      case KIND -> commit(head, body);
    };
  }

  private String commit(String head, byte[] body) throws IOException {
    String[] words = head.lines().findFirst().orElseThrow().split(" ");
    if (words[1].equals("/api/v1/runs/tracked")) return begin(head, body);
    String[] path = words[1].split("/", 6);
    Kept run = kept.get(path[4]);
    if (run == null) return status(404, "");
    run.arrivals.add(header(head, "Idempotency-Key"));
    if (path[5].startsWith("artifacts/"))
      run.files.put(path[5].substring(10), new String(body, StandardCharsets.UTF_8));
    else if (path[5].equals("end")) run.state = json.readTree(body).get("state").asString();
    else return log(run, json.readTree(body));
    return status(200, "");
  }

  private String begin(String head, byte[] body) {
    if (json.readTree(body).get("experiment").asString().equals("nobody/none"))
      return status(404, "");
    String id =
        runs.computeIfAbsent(header(head, "Idempotency-Key"), key -> UUID.randomUUID().toString());
    kept.computeIfAbsent(id, key -> new Kept());
    return status(201, "Location: http://elsewhere/api/v1/runs/" + id + "\r\n");
  }

  /** All of it or nothing; a parameter keeps its first value. */
  private static String log(Kept run, JsonNode said) {
    for (var param : said.path("params").properties())
      if (!run.params
          .getOrDefault(param.getKey(), param.getValue().asString())
          .equals(param.getValue().asString())) return status(400, "");
    said.path("params")
        .properties()
        .forEach(p -> run.params.put(p.getKey(), p.getValue().asString()));
    for (var metric : said.path("metrics").properties()) {
      JsonNode columns = metric.getValue();
      for (int i = 0; i < columns.get("values").size(); i++)
        run.points.merge(
            metric.getKey()
                + " "
                + columns.get("steps").get(i)
                + " "
                + columns.get("values").get(i),
            1,
            (a, b) -> 1);
    }
    return status(204, "");
  }

  private static String status(int status, String headers) {
    return "HTTP/1.1 %d x\r\n%sContent-Length: 0\r\n\r\n"
        .formatted(status, headers)
        .replace("HTTP/1.1 204 x\r\nContent-Length: 0\r\n", "HTTP/1.1 204 x\r\n");
  }

  private static String header(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static byte[] body(InputStream in, String head) throws IOException {
    String length = header(head, "Content-Length");
    return in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
  }

  private static String head(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      String text = bytes.toString(StandardCharsets.ISO_8859_1);
      if (b == '\n' && text.endsWith("\r\n\r\n")) return text;
    }
    return "";
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
