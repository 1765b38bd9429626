package dev.touchstone.leaderboard.sheet;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Schedule;
import dev.touchstone.leaderboard.score.Metric;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;

/**
 * A bundle of Codabench (version 2 of its competition.yaml) read as far as it has a counterpart
 * here. Whatever has none is listed, with the reason.
 */
final class CodabenchBundle {
  private static final List<String> SPEC = List.of("competition.yaml", "competition.yml");

  /** Functions of scikit-learn and the names columns use to have, with the metric they mean. */
  private static final Map<String, String> METRICS =
      Map.ofEntries(
          Map.entry("balanced_accuracy", "balanced_accuracy"),
          Map.entry("accuracy", "accuracy"),
          Map.entry("acc", "accuracy"),
          Map.entry("roc_auc", "roc_auc"),
          Map.entry("auc", "roc_auc"),
          Map.entry("log_loss", "log_loss"),
          Map.entry("logloss", "log_loss"),
          Map.entry("f1_macro", "f1_macro"),
          Map.entry("macro_f1", "f1_macro"),
          Map.entry("rmse", "rmse"),
          Map.entry("root_mean_squared_error", "rmse"),
          Map.entry("mae", "mae"),
          Map.entry("mean_absolute_error", "mae"),
          Map.entry("r2", "r2"));

  private final SafeZip zip;
  private final Section root;
  private final Instant now;
  private final List<String> left = new ArrayList<>();

  CodabenchBundle(SafeZip zip, Instant now) {
    this.zip = zip;
    this.now = now;
    var spec =
        SPEC.stream()
            .flatMap(name -> zip.find(name).stream())
            .findFirst()
            .orElseThrow(() -> new InvalidInput("The archive has no competition.yaml."));
    root = new Section(YamlText.read(zip.text(spec)), new ArrayList<>());
    if (!root.has("tasks") || root.texts("phases").isEmpty()) {
      throw new InvalidInput(
          "This competition.yaml has no list of phases and tasks. Bundles of CodaLab Competitions have to be brought to Codabench first.");
    }
  }

  /** What has no counterpart, with the reason; complete once everything else was asked for. */
  List<String> left() {
    return List.copyOf(left);
  }

  void leave(String what) {
    left.add(what);
  }

  String title() {
    return root.textOr("title", "Benchmark");
  }

  /** Description and pages as one text; what browsers would run is taken out. */
  String description() {
    var text = new StringBuilder(root.textOr("description", ""));
    for (var page : root.sections("pages")) {
      var title = page.textOr("title", "Page");
      if (title.toLowerCase(Locale.ROOT).contains("terms")) continue;
      page(page.textOr("file", "")).ifPresent(p -> text.append("\n\n## " + title + "\n\n" + p));
    }
    return clipped("The pages", text.toString().strip(), 20_000);
  }

  String terms() {
    var file = root.text("terms");
    return file == null ? "" : clipped("The terms", page(file).orElse(""), 20_000);
  }

  Optional<Integer> limit(String key) {
    return phases().stream()
        .map(phase -> phase.whole(key))
        .flatMap(limit -> Optional.ofNullable(limit).stream())
        .filter(limit -> limit > 0)
        .max(Integer::compareTo);
  }

  /** Those that are not over yet, in UTC as Codabench means them; empty if none is left. */
  Optional<Schedule> schedule(BiFunction<Section, List<Instant>, Optional<Phase>> reading) {
    var found = new ArrayList<Phase>();
    var all = phases();
    for (int i = 0; i < all.size(); i++) {
      var times = new ArrayList<Instant>();
      times.add(LocalTimes.at(all.get(i).textOr("start", now.toString()), ZoneOffset.UTC));
      if (all.get(i).has("end")) times.add(time(all.get(i), "end"));
      else if (i + 1 < all.size() && all.get(i + 1).has("start")) {
        times.add(time(all.get(i + 1), "start"));
      }
      reading.apply(all.get(i), times).ifPresent(found::add);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new Schedule(ZoneOffset.UTC, found));
  }

  List<Section> phases() {
    return root.sections("phases");
  }

  /** The task that the first phase is about. */
  Section task() {
    var tasks = root.sections("tasks");
    if (tasks.size() > 1) leave("tasks: one is taken over of %d".formatted(tasks.size()));
    var index = phases().getFirst().texts("tasks").stream().findFirst().orElse("0");
    return tasks.stream()
        .filter(task -> index.equals(task.text("index")))
        .findFirst()
        .orElse(tasks.getFirst());
  }

  /** The one that a column of the leaderboard, or else the scoring program, names. */
  Optional<Metric> metric(String program) {
    for (var board : root.sections("leaderboards")) {
      for (var column : board.sections("columns")) {
        var found = known(column.textOr("key", "")).or(() -> known(column.textOr("title", "")));
        if (found.isPresent()) return found;
      }
    }
    var rest = program;
    var kinds = new HashSet<String>();
    for (var name : longestFirst()) {
      if (rest.contains(name)) kinds.add(METRICS.getOrDefault(name, name));
      rest = rest.replace(name, "");
    }
    return kinds.size() == 1 ? Metric.of(kinds.iterator().next()) : Optional.empty();
  }

  /** So that balanced accuracy is not taken for accuracy. */
  private static List<String> longestFirst() {
    return METRICS.keySet().stream()
        .filter(name -> name.length() > 3)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Notes every part of the file that has no counterpart. */
  void leaveTheRest() {
    root.sections("solutions")
        .forEach(
            solution -> leave("solutions: hand them in as entries and mark them as baselines"));
    root.text("version");
    root.texts("leaderboards");
    for (var key : root.unread()) leave(key + ": has no counterpart here");
  }

  private static Optional<Metric> known(String name) {
    var key = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return Metric.of(METRICS.getOrDefault(key, key));
  }

  private static Instant time(Section phase, String key) {
    return LocalTimes.at(phase.required(key), ZoneOffset.UTC);
  }

  private Optional<String> page(String file) {
    var found = zip.find(file);
    if (found.isEmpty()) leave("%s: is not in the archive".formatted(file));
    return found.map(zip::text).map(CodabenchBundle::plain);
  }

  /** HTML as text: Markdown is left as it is, and shown without any of its markup that runs. */
  private static String plain(String text) {
    return Jsoup.parse(text.strip()).body().children().isEmpty()
        ? text.strip()
        : Jsoup.parse(text).wholeText().strip();
  }

  private String clipped(String what, String text, int most) {
    if (text.length() <= most) return text;
    leave("%s: only the first %,d characters are taken over".formatted(what, most));
    return text.substring(0, most);
  }

  /** Unpacks an archive in the archive, or a file of it, under a name of our own. */
  Optional<Path> unpack(String name, Path to) {
    return zip.find(name).map(found -> zip.unpack(found, to));
  }
}
