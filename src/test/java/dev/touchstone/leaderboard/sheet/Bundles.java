package dev.touchstone.leaderboard.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bundles in the form that Codabench's own documentation gives (competition.yaml, version 2). */
public final class Bundles {
  static final String SPEC =
      """
      version: 2
      title: Irises
      description: Tell them apart
      image: logo.png
      terms: terms.md
      docker_image: codalab/codalab-legacy:py37
      pages:
        - {title: Overview, file: overview.html}
        - {title: Missing, file: missing.md}
      tasks:
        - {index: 0, name: T, input_data: input.zip, reference_data: reference.zip, scoring_program: scoring.zip}
      phases:
        - {index: 0, name: Past, start: 2020-01-01, end: 2020-02-01, tasks: [0]}
        - {index: 1, name: Now, start: 2024-01-01, end: 2095-01-01, max_submissions_per_day: 3, max_submissions: 40, tasks: [0]}
      leaderboards:
        - title: Results
          key: main
          columns:
            - {title: Score, key: score, index: 0, sorting: desc}
      """;

  private Bundles() {}

  /** A whole one. */
  public static byte[] irises() throws IOException {
    return of(SPEC, reference(true));
  }

  static String reference(boolean ids) {
    return ids
        ? "id,kind\n" + rows(60, i -> "q%d,%s".formatted(i, kind(i)))
        : rows(60, i -> kind(i));
  }

  static byte[] of(String spec, String reference) throws IOException {
    var input =
        Map.of(
            "data/test.csv", bytes("id,x\n" + rows(60, i -> "q%d,%d".formatted(i, i))),
            "data/train.csv",
                bytes("id,x,kind\n" + rows(20, i -> "t%d,%d,%s".formatted(i, i, kind(i)))));
    var all = new LinkedHashMap<String, byte[]>();
    all.put("competition.yaml", bytes(spec));
    all.put("terms.md", bytes("Be kind."));
    all.put("overview.html", bytes("<p><b>Flowers</b> &amp; more</p><script>alert(1)</script>"));
    all.put("input.zip", zip(input));
    all.put("reference.zip", zip(Map.of("truth.csv", bytes(reference))));
    all.put(
        "scoring.zip",
        zip(Map.of("score.py", bytes("from sklearn.metrics import accuracy_score"))));
    return zip(all);
  }

  private static String kind(int i) {
    return i % 2 == 0 ? "setosa" : "virginica";
  }

  private static String rows(int count, java.util.function.IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
