package dev.touchstone.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks the server: a program with a token, or a person with a session. */
final class Guest implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  /** A build must not wait for a server that does not answer. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final URI server;
  private final Map<String, String> headers;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .build();

  private Guest(URI server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  static Guest bearing(URI server, String token) {
    return new Guest(server, Map.of("Authorization", "Bearer " + token));
  }

  static Guest signedIn(URI server, String name, String password) {
    Guest person = new Guest(server, Map.of());
    String secret = person.secret("login");
    person.form("login", Map.of("username", name, "password", password, "_csrf", secret));
    return person;
  }

  /** What a page's own requests must say to show that they are. */
  String secret(String page) {
    Matcher found = CSRF.matcher(get(page));
    if (!found.find()) throw new IllegalStateException(page + " names no secret");
    return found.group(1);
  }

  String get(String path) {
    return send(request(path).GET());
  }

  String post(String path, String json) {
    return post(path, json, Map.of());
  }

  String post(String path, String json, Map<String, String> more) {
    var request = request(path).header("Content-Type", "application/json");
    more.forEach(request::header);
    return send(request.POST(BodyPublishers.ofString(json)));
  }

  private void form(String path, Map<String, String> fields) {
    send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(query(fields))));
  }

  static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST);
    headers.forEach(request::header);
    return request;
  }

  /** Text is enough to see that something came; bytes that are no text do no harm. */
  private String send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() == 200) return answer.body();
      throw new IllegalStateException(answer + ": " + answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
