package dev.touchstone.trainer;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** Facts about the run, appended as JSON lines to the file that {@code TOUCHSTONE_EVENTS} names. */
final class Events implements AutoCloseable {

  private final BufferedWriter writer;
  private final Clock clock;

  Events(Path file, Clock clock) throws IOException {
    this.writer =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    this.clock = clock;
  }

  /** One measured value; {@code step} counts rounds or epochs from 1. */
  void metric(String key, double value, long step) {
    var event = event("metric", key);
    if (Double.isFinite(value)) {
      event.addProperty("value", value);
    } else {
      event.addProperty("value", Double.toString(value));
    }
    event.addProperty("step", step);
    event.addProperty("time", clock.millis());
    append(event);
  }

  void param(String key, String value) {
    var event = event("param", key);
    event.addProperty("value", value);
    append(event);
  }

  void tag(String key, String value) {
    var event = event("tag", key);
    event.addProperty("value", value);
    append(event);
  }

  void progress(long done, long total, String unit) {
    var event = new JsonObject();
    event.addProperty("type", "progress");
    event.addProperty("done", done);
    event.addProperty("total", total);
    event.addProperty("unit", unit);
    append(event);
  }

  private static JsonObject event(String type, String key) {
    var event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("key", key);
    return event;
  }

  /** Every line is flushed at once, so that a reader sees whole lines in the order of events. */
  private void append(JsonObject event) {
    try {
      writer.write(event + "\n");
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The events file cannot be written.", e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
