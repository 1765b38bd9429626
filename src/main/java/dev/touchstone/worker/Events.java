package dev.touchstone.worker;

import dev.touchstone.run.RunFact;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs tell in their events file. They may tell anything. */
final class Events {

  private static final int LONGEST_KEY = 250;
  private static final int LONGEST_TEXT = 6000;
  private static final int LONGEST_UNIT = 40;

  private final Clock clock;

  Events(Clock clock) {
    this.clock = clock;
  }

  /** A line that is no event. */
  static final class Malformed extends Exception {
    Malformed(String why) {
      super(why);
    }
  }

  RunFact read(String line) throws Malformed {
    JsonNode event = json(line);
    return switch (text(event, "type", LONGEST_UNIT)) {
      case "metric" -> metric(event);
      case "param" -> new RunFact.Param(key(event), text(event, "value", LONGEST_TEXT));
      case "tag" -> new RunFact.Tag(key(event), text(event, "value", LONGEST_TEXT));
      case "progress" -> progress(event);
      default -> throw new Malformed("its type is none of metric, param, tag, progress");
    };
  }

  private RunFact metric(JsonNode event) throws Malformed {
    return new RunFact.Metric(key(event), number(event), whole(event, "step"), time(event));
  }

  private static RunFact progress(JsonNode event) throws Malformed {
    long done = whole(event, "done");
    long total = whole(event, "total");
    if (done < 0 || total < 0) throw new Malformed("progress counts from 0");
    return new RunFact.Progressed(done, total, text(event, "unit", LONGEST_UNIT));
  }

  private static JsonNode json(String line) throws Malformed {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      if (!node.isObject()) throw new Malformed("it is not a JSON object");
      return node;
    } catch (JacksonException e) {
      throw new Malformed("it is not JSON");
    }
  }

  private static String key(JsonNode event) throws Malformed {
    String key = text(event, "key", LONGEST_KEY);
    if (key.isBlank()) throw new Malformed("its key is empty");
    return key;
  }

  private static String text(JsonNode event, String name, int longest) throws Malformed {
    JsonNode node = event.path(name);
    if (!node.isString()) throw new Malformed("\"" + name + "\" is not a text");
    String text = Plain.text(node.stringValue());
    if (text.length() > longest)
      throw new Malformed("\"" + name + "\" is longer than " + longest + " characters");
    return text;
  }

  private static double number(JsonNode event) throws Malformed {
    JsonNode node = event.path("value");
    if (node.isNumber()) return node.doubleValue();
    if (!node.isString()) throw new Malformed("\"value\" is not a number");
    return switch (node.stringValue()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new Malformed("\"value\" is not a number");
    };
  }

  private static long whole(JsonNode event, String name) throws Malformed {
    JsonNode node = event.path(name);
    if (node.isMissingNode()) return 0;
    if (!node.isIntegralNumber() || !node.canConvertToLong())
      throw new Malformed("\"" + name + "\" is not a whole number");
    return node.longValue();
  }

  private Instant time(JsonNode event) throws Malformed {
    if (event.path("time").isMissingNode()) return clock.instant();
    try {
      Instant time = Instant.ofEpochMilli(whole(event, "time"));
      if (time.isBefore(Instant.EPOCH) || time.isAfter(clock.instant().plusSeconds(86_400)))
        throw new Malformed("\"time\" is not in the past");
      return time;
    } catch (DateTimeException e) {
      throw new Malformed("\"time\" is out of range");
    }
  }
}
