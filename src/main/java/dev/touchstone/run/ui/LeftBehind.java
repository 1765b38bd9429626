package dev.touchstone.run.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The artifacts of several runs by path, as one viewer may see them. */
record LeftBehind(Runs runs, Viewer viewer, Map<Run, Map<String, Artifact>> files) {
  private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|webp)");

  /** Longer texts are downloaded rather than shown. */
  private static final int TEXT_BYTES = 100_000;

  static LeftBehind of(Runs runs, Viewer viewer, List<Run> of) {
    Map<Run, Map<String, Artifact>> files = new LinkedHashMap<>();
    of.forEach(run -> files.put(run, byPath(runs.artifacts(viewer, run.id()))));
    return new LeftBehind(runs, viewer, files);
  }

  private static Map<String, Artifact> byPath(List<Artifact> artifacts) {
    return artifacts.stream().collect(Collectors.toMap(Artifact::path, Function.identity()));
  }

  /** Every path that some run has: pictures first, then what most runs have. */
  List<String> paths() {
    Map<String, Long> counts =
        files.values().stream()
            .flatMap(of -> of.keySet().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue((a, b) -> Long.compare(b, a))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .sorted((a, b) -> Boolean.compare(picture(b), picture(a)))
        .toList();
  }

  static boolean picture(String path) {
    return PICTURE.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }

  Optional<Artifact> file(Run run, String path) {
    return Optional.ofNullable(files.getOrDefault(run, Map.of()).get(path));
  }

  /** The text of a file; empty if it is long or not text. */
  Optional<String> text(Run run, String path) {
    return file(run, path).filter(a -> a.size() <= TEXT_BYTES).flatMap(a -> read(run, path));
  }

  private Optional<String> read(Run run, String path) {
    try (InputStream in = runs.openArtifact(viewer, run.id(), path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
