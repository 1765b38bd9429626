package dev.touchstone.client;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The run of a program inside a worker, told as JSON lines in the file that the worker reads. No
 * network can fail here, and the worker passes each line on once, also over restarts of the server.
 */
final class EventsRun implements TrackedRun {

  private static final System.Logger LOG = System.getLogger(EventsRun.class.getName());

  private final BufferedWriter writer;
  private final @Nullable Path out;
  private final Clock clock;
  private long told;

  /**
   * @param out the directory whose files the worker keeps
   */
  EventsRun(Path events, @Nullable Path out, Clock clock) {
    this.out = out;
    this.clock = clock;
    try {
      this.writer =
          Files.newBufferedWriter(events, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The events file cannot be written.", e);
    }
  }

  @Override
  public void param(String key, Object value) {
    if (Check.name(key) && Check.value(key, value.toString(), Check.PARAM))
      said("param", key, Json.text(value.toString()));
  }

  @Override
  public void tag(String key, String value) {
    if (Check.name(key) && Check.value(key, value, Check.TAG)) said("tag", key, Json.text(value));
  }

  private void said(String type, String key, String value) {
    append(fields(type, Map.of("key", Json.text(key), "value", value)));
  }

  @Override
  public void metric(String key, double value, long step) {
    if (!Check.name(key)) return;
    Map<String, String> point = fields("metric", Map.of("key", Json.text(key)));
    point.put("value", Json.number(value));
    point.put("step", Long.toString(step));
    point.put("time", Long.toString(clock.millis()));
    append(point);
  }

  @Override
  public void progress(long done, long total, String unit) {
    append(
        fields(
            "progress",
            Map.of(
                "done", Long.toString(done),
                "total", Long.toString(total),
                "unit", Json.text(unit))));
  }

  @Override
  public void artifact(String path, Path file) {
    if (out == null) return;
    Path target = out.resolve(path).normalize();
    try {
      if (!target.startsWith(out)) throw new IOException("it leaves the run's directory");
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The artifact " + path + " was not kept", e);
    }
  }

  @Override
  public void end(Ending ending) {
    // The worker sees how the program ends.
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The events file cannot be written.", e);
    }
  }

  @Override
  public synchronized Delivery delivery() {
    return new Delivery(told, 0, 0, 0);
  }

  private static Map<String, String> fields(String type, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("type", Json.text(type)));
    fields.putAll(more);
    return fields;
  }

  /** Every line is flushed at once, so that a reader sees whole lines in the order of events. */
  private synchronized void append(Map<String, String> event) {
    try {
      writer.write(Json.object(event) + "\n");
      writer.flush();
      told++;
    } catch (IOException e) {
      throw new UncheckedIOException("The events file cannot be written.", e);
    }
  }
}
