package dev.touchstone.interop.mlflow;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares our answers with recorded ones. What a server makes up (ids, page tokens, names, its own
 * clock) is learnt where it first appears and put into later requests; everything else that the
 * recorded answer says, ours must say with the same value. More fields than MLflow sends are fine.
 */
final class Likeness {
  private static final Pattern ID =
      Pattern.compile("((?<=%[0-9A-F]{2})|(?<![0-9a-f]))(m-)?[0-9a-f]{32}(?![0-9a-f])|7100\\d{8}");
  private static final Pattern PAGE = Pattern.compile("(page_token(?:=|\":\"))([^&\"]+)");
  private static final Set<String> MADE_UP =
      Set.of(
          "experiment_id",
          "run_id",
          "run_uuid",
          "model_id",
          "next_page_token",
          "artifact_uri",
          "artifact_location",
          "run_name",
          "mlflow.runName");
  private static final Set<String> CLOCK =
      Set.of(
          "creation_time",
          "last_update_time",
          "creation_timestamp",
          "last_updated_timestamp",
          "creation_timestamp_ms",
          "last_updated_timestamp_ms");
  private static final Set<String> OWN_WORDS =
      Set.of(
          "message",
          "user_id",
          "dataset_uuid",
          "dataset_id",
          "error_class",
          "sqlstate",
          "workspace");

  private final Map<String, String> learnt = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  /** The text with our ids in place of recorded ones. */
  String translated(String text) {
    String ours = ID.matcher(text).replaceAll(id -> learnt.getOrDefault(id.group(), id.group()));
    return PAGE.matcher(ours).replaceAll(page -> page.group(1) + token(page.group(2)));
  }

  private String token(String recorded) {
    String plain = URLDecoder.decode(recorded, StandardCharsets.UTF_8);
    String ours = learnt.getOrDefault(plain, plain);
    return Matcher.quoteReplacement(
        plain.equals(recorded) ? ours : URLEncoder.encode(ours, StandardCharsets.UTF_8));
  }

  /** What differs, empty when nothing does. */
  List<String> compare(JsonNode recorded, JsonNode ours) {
    differences.clear();
    compare("", "", recorded, ours);
    return List.copyOf(differences);
  }

  private void compare(String at, String name, JsonNode recorded, JsonNode ours) {
    if (OWN_WORDS.contains(name) || isEmpty(recorded) && isEmpty(ours)) return;
    if (name.equals("end_time") && isEmpty(ours)) return; // a run that runs again has no end here
    if (recorded.isObject()) objects(at, recorded, ours);
    else if (recorded.isArray()) arrays(at, recorded, ours);
    else if (CLOCK.contains(name)) note(at, ours.asLong(0) > 0, recorded, ours);
    else if (MADE_UP.contains(name)) made(at, name, recorded.asString(), ours.asString(""));
    else note(at, sameValue(recorded, ours), recorded, ours);
  }

  private void objects(String at, JsonNode recorded, JsonNode ours) {
    boolean entry = recorded.has("key") && recorded.has("value");
    if (!recorded.has("files")) note(at + "/files", isEmpty(ours.path("files")), recorded, ours);
    for (var field : recorded.properties()) {
      String name =
          entry && field.getKey().equals("value") ? recorded.get("key").asString() : field.getKey();
      compare(at + "/" + field.getKey(), name, field.getValue(), ours.path(field.getKey()));
    }
  }

  private void arrays(String at, JsonNode recorded, JsonNode ours) {
    List<JsonNode> theirs = inOrder(recorded);
    List<JsonNode> mine = aligned(theirs, inOrder(ours));
    note(at, theirs.size() == mine.size(), recorded, ours);
    if (theirs.size() == mine.size())
      for (int i = 0; i < theirs.size(); i++) compare(at + "/" + i, "", theirs.get(i), mine.get(i));
  }

  /**
   * Tags, parameters, metrics and files have no order of their own, nor have the versions of a
   * model; runs and the like do.
   */
  private static List<JsonNode> inOrder(JsonNode array) {
    List<JsonNode> all = new ArrayList<>(array.valueStream().filter(Likeness::counts).toList());
    if (!all.isEmpty()
        && (all.getFirst().has("key")
            || all.getFirst().has("is_dir")
            || all.getFirst().has("current_stage")))
      all.sort(Comparator.comparing(Likeness::place));
    return all;
  }

  /** Runs that began in the same millisecond stand by ids, which are made up: put them alike. */
  private List<JsonNode> aligned(List<JsonNode> theirs, List<JsonNode> mine) {
    for (int i = 0; i < Math.min(theirs.size(), mine.size()); i++) {
      String wanted = learnt.get(theirs.get(i).path("info").path("run_id").asString(""));
      for (int j = i + 1; wanted != null && j < mine.size(); j++) {
        if (runId(mine.get(j)).equals(wanted) && start(mine.get(j)) == start(mine.get(i)))
          Collections.swap(mine, i, j);
      }
    }
    return mine;
  }

  private static String runId(JsonNode run) {
    return run.path("info").path("run_id").asString("");
  }

  private static long start(JsonNode run) {
    return run.path("info").path("start_time").asLong(0);
  }

  /** MLflow's own note on a logged model of where it was registered; our registry knows that. */
  private static boolean counts(JsonNode entry) {
    return !entry.path("key").asString("").equals("mlflow.modelVersions");
  }

  private static String place(JsonNode entry) {
    return "%s %s %020d %020d %s"
        .formatted(
            entry.path("key").asString(""),
            entry.path("path").asString("") + entry.path("version").asString(""),
            entry.path("step").asLong(0),
            entry.path("timestamp").asLong(0),
            entry.path("value").asString(""));
  }

  private void made(String at, String name, String recorded, String ours) {
    if (recorded.equals(ours)) return;
    if (name.startsWith("artifact_")) {
      note(at, ours.startsWith("mlflow-artifacts:/"), recorded, ours);
      return;
    }
    // Pages of different lists may have the same token there, so the last one counts.
    boolean page = name.equals("next_page_token");
    String known = page ? learnt.put(recorded, ours) : learnt.putIfAbsent(recorded, ours);
    note(at, !ours.isEmpty() && (page || known == null || known.equals(ours)), recorded, ours);
  }

  /** Numbers may come as text, and an infinity is one here but the largest double there. */
  private boolean sameValue(JsonNode recorded, JsonNode ours) {
    String theirs = translated(recorded.asString(""));
    String mine = ours.asString("");
    if (theirs.equals(mine)) return true;
    try {
      double other = Double.parseDouble(mine);
      double value = Double.parseDouble(theirs);
      return value == other || Math.abs(value) == Double.MAX_VALUE && Double.isInfinite(other);
    } catch (NumberFormatException e) {
      return embedded(theirs, mine);
    }
  }

  /** A tag may hold JSON with ids and times of its own, such as the history of logged models. */
  private static boolean embedded(String theirs, String mine) {
    return theirs.startsWith("[{") && mine.startsWith("[{");
  }

  private static boolean isEmpty(@Nullable JsonNode node) {
    return node == null
        || node.isMissingNode()
        || node.isNull()
        || node.isContainer() && node.isEmpty()
        || node.isString() && node.asString().isEmpty();
  }

  private void note(String at, boolean same, Object recorded, Object ours) {
    if (!same) differences.add(at + ": recorded " + brief(recorded) + ", ours " + brief(ours));
  }

  private static String brief(Object value) {
    String text = value.toString();
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }
}
