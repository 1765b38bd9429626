package dev.touchstone.client;

import dev.touchstone.client.Answer.Done;
import dev.touchstone.client.Answer.Later;
import dev.touchstone.client.Answer.Refused;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries one request to the server and reads the answer. */
final class Courier implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(15);
  private static final Duration UPLOAD = Duration.ofMinutes(10);

  /** A token may be renewed, a limit passes, a server comes back. */
  private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 425, 429);

  private static final int WORDS = 300;

  private final URI server;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Courier(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * @param run the run's path on the server; not needed for the request that begins it
   * @param key the run's own, which the server tells repeated requests by
   */
  Answer send(Parcel parcel, @Nullable String run, String key) throws InterruptedException {
    try {
      if (run == null && !parcel.begins()) return new Refused("its run was never begun");
      return read(parcel, http.send(request(parcel, run, key), BodyHandlers.ofString()));
    } catch (FileNotFoundException e) {
      return new Refused("its file is gone");
    } catch (IOException e) {
      return new Later(0, "the server cannot be reached (" + e + ")", null);
    }
  }

  private HttpRequest request(Parcel parcel, @Nullable String run, String key)
      throws FileNotFoundException {
    String path = parcel.path().startsWith("/") ? parcel.path() : run + "/" + parcel.path();
    String type = parcel.file() == null ? "application/json" : "application/octet-stream";
    return HttpRequest.newBuilder(URI.create(root() + path))
        .timeout(parcel.file() == null ? WHOLE : UPLOAD)
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", key + "-" + parcel.number())
        .header("Content-Type", type)
        .method(parcel.method(), body(parcel))
        .build();
  }

  private String root() {
    return server.toString().replaceAll("/+$", "");
  }

  private static BodyPublisher body(Parcel parcel) throws FileNotFoundException {
    return parcel.file() == null
        ? BodyPublishers.ofByteArray(Objects.requireNonNull(parcel.body()))
        : BodyPublishers.ofFile(parcel.file());
  }

  private static Answer read(Parcel parcel, HttpResponse<String> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) return done(parcel, response);
    String why = status + " " + brief(response.body());
    return status >= 500 || status < 400 || NOT_NOW.contains(status)
        ? new Later(status, why, wait(response))
        : new Refused(why);
  }

  private static Answer done(Parcel parcel, HttpResponse<String> response) {
    String location = location(response).orElse(null);
    return parcel.begins() && location == null
        ? new Later(0, "what answered is no Touchstone server", null)
        : new Done(location);
  }

  /** Only the path: behind a proxy the server may think that it has another name. */
  private static Optional<String> location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").map(URI::create).map(URI::getRawPath);
  }

  private static @Nullable Duration wait(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }

  private static String brief(String body) {
    return body.length() <= WORDS ? body : body.substring(0, WORDS) + "…";
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
