package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitsTest {
  @TempDir Path folder;

  @Test
  void noGroupIsInTwoParts() {
    var rows = rows(600, i -> "%d,p%d,%s".formatted(i, i % 41, i % 3 == 0 ? "yes" : "no"));
    var divided = divide("n,patient,ill\n" + rows, "ill", Metric.F1_MACRO, group("patient"));
    var places = new HashMap<String, Set<String>>();
    place(places, divided.train(folder), "train");
    place(places, divided.test(folder), "hidden");
    assertThat(places).hasSize(41).allSatisfy((group, in) -> assertThat(in).hasSize(1));
    var splits = new HashMap<String, Set<Split>>();
    for (var row : divided.reference().rows()) {
      splits.computeIfAbsent(String.valueOf(row.group()), g -> new HashSet<>()).add(row.split());
    }
    assertThat(splits.values()).allSatisfy(in -> assertThat(in).hasSize(1));
    assertThat(divided.count(Part.TRAIN)).isBetween(400, 440);
  }

  @Test
  void theLatestRowsAreHiddenAndThePrivateOnesAreLaterStill() {
    var rows =
        rows(300, i -> "2026-%02d-%02d,%d".formatted(1 + i / 28 % 12, 1 + i % 28, i * 7 % 100));
    var plan = new SplitPlan(SplitPlan.Kind.TIME, "day", 0.3, 0.4, true, null);
    var divided = divide("day,sold\n" + rows, "sold", Metric.RMSE, plan);
    var train = column(divided.train(folder), 1);
    var byId =
        lines(divided.test(folder)).stream()
            .skip(1)
            .collect(Collectors.toMap(l -> l.split(",")[0], l -> l.split(",")[1]));
    var shown = times(divided, byId, Split.PUBLIC);
    var last = times(divided, byId, Split.PRIVATE);
    assertThat(max(train)).isLessThan(min(shown));
    assertThat(max(shown)).isLessThan(min(last));
  }

  @Test
  void timesAreNumbersOrDatesAndNeverGuessed() {
    var rows = rows(100, i -> (i == 57 ? "soon" : "" + i) + "," + i);
    var plan = new SplitPlan(SplitPlan.Kind.TIME, "t", 0.3, 0.4, false, null);
    assertThatThrownBy(() -> divide("t,y\n" + rows, "y", Metric.RMSE, plan))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("“soon” in row 58");
  }

  @Test
  void aDivisionNeedsItsColumnAndEnoughGroups() {
    assertThatThrownBy(() -> group(" ")).isInstanceOf(InvalidInput.class);
    var rows = rows(100, i -> (i % 2) + "," + i);
    assertThatThrownBy(() -> divide("g,y\n" + rows, "y", Metric.RMSE, group("g")))
        .hasMessageContaining("at least three");
  }

  @Test
  void aRankingIsDividedByItsQueriesAndTextsAreKeptAsTheyAre() {
    var ndcg = Metric.of("ndcg@10").orElseThrow();
    var rows = rows(300, i -> "q%d,%d,%d".formatted(i / 5, i % 4, i));
    var divided = divide("q,rel,x\n" + rows, "rel", ndcg, group("q"));
    assertThat(divided.reference().truth(ndcg).size()).isEqualTo(divided.reference().rows().size());
    assertThatThrownBy(() -> divide("q,rel,x\n" + rows, "rel", ndcg, SplitPlan.usual()))
        .hasMessageContaining("which query");
    var exact = Metric.of("exact_match").orElseThrow();
    var texts = rows(200, i -> "%d,%s".formatted(i, i % 2 == 0 ? "NA" : "a b"));
    var held = divide("x,answer\n" + texts, "answer", exact, SplitPlan.usual());
    assertThat(held.reference().rows()).extracting(Reference.Row::label).contains("NA", "a b");
    assertThat(held.reference().classes()).isEmpty();
  }

  @Test
  void weightsAreNumbersAboveZero() {
    var plan = new SplitPlan(SplitPlan.Kind.STRATIFIED, null, 0.3, 0.5, false, "w");
    var rows = rows(100, i -> "%d,%d".formatted(1 + i % 3, i));
    var divided = divide("w,y\n" + rows, "y", Metric.RMSE, plan);
    assertThat(divided.reference().weighted()).isTrue();
    assertThatThrownBy(
            () -> divide("w,y\n" + rows.replaceFirst("1,", "0,"), "y", Metric.RMSE, plan))
        .hasMessageContaining("above 0");
  }

  @Test
  void givenRowsStayAsTheOrganisersDividedThem() throws Exception {
    var given =
        files(
            "id,x,y\n" + rows(30, i -> "t%d,%d,%s".formatted(i, i, i % 2 == 0 ? "a" : "b")),
            "id,x\n" + rows(40, i -> "q%d,%d".formatted(i, i)),
            "id,y,Usage\n"
                + rows(
                    40,
                    i ->
                        "q%d,%s,%s"
                            .formatted(i, i % 2 == 0 ? "a" : "c", i < 20 ? "Public" : "Private")));
    var divided = Given.of(given, wanted(given, "y", Metric.ACCURACY, given()), new Random(1));
    assertThat(divided.count(Part.TRAIN)).isEqualTo(30);
    assertThat(divided.count(Part.PUBLIC)).isEqualTo(20);
    assertThat(divided.reference().classes()).containsExactly("a", "b", "c");
    assertThat(divided.reference().rows())
        .filteredOn(r -> r.id().equals("q3"))
        .singleElement()
        .satisfies(row -> assertThat(row.label()).isEqualTo("c"));
  }

  @Test
  void givenFilesThatDoNotFitAreRefusedWithWhatIsWrong() throws Exception {
    var train = "id,x,y\nt,1,a\n";
    var test = "id,x\n" + rows(40, i -> "q%d,%d".formatted(i, i));
    var solution = "id,y\n" + rows(40, i -> "q%d,%s".formatted(i, i % 2 == 0 ? "a" : "b"));
    refused(train, test.replace("q7,", "z7,"), solution, "the solution lacks: 1, such as z7");
    refused(train, test, solution.replace("q7,", "q8,"), "the id “q8” twice");
    refused(train, test.replace("x\n", "y\n"), solution, "which is to be hidden");
    refused(train, test, solution.replace("q7,b", "q7,"), "no label for “q7”");
  }

  @Test
  void oldHiddenLabelsStillLoadAndNewOnesKeepGroupsAndWeights() {
    var kept = new HashMap<String, byte[]>();
    var references = new References(new KeptBlobs(kept));
    var plain =
        new Reference("s", List.of("a", "b"), List.of(new Reference.Row("i", Split.PUBLIC, "a")));
    var old = references.store(plain);
    assertThat(new String(kept.get(old), StandardCharsets.UTF_8))
        .isEqualTo("salt,s\nclasses,a,b\ni,PUBLIC,a\n");
    assertThat(references.load(old)).isEqualTo(plain);
    var full =
        new Reference(
            "s", List.of(), List.of(new Reference.Row("i", Split.PRIVATE, "2.5", "p,1", 0.5)));
    assertThat(references.load(references.store(full))).isEqualTo(full);
  }

  @Test
  void readsHiddenLabelsOnceForManySubmissions() {
    var kept = new HashMap<String, byte[]>();
    var references = new References(new KeptBlobs(kept));
    var rows = List.of(new Reference.Row("i", Split.PUBLIC, "a"));
    var stored = references.store(new Reference("s", List.of("a", "b"), rows));
    var expected = references.expected(stored, Metric.ACCURACY);
    kept.clear();
    assertThat(references.load(stored).rows()).isEqualTo(rows);
    assertThat(references.expected(stored, Metric.ACCURACY)).isSameAs(expected);
    assertThat(references.expected(stored, Metric.F1_MACRO).metric()).isEqualTo(Metric.F1_MACRO);
  }

  private void refused(String train, String test, String solution, String words) throws Exception {
    var given = files(train, test, solution);
    assertThatThrownBy(
            () -> Given.of(given, wanted(given, "y", Metric.ACCURACY, given()), new Random(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words);
  }

  private BenchmarkSource.OfFiles files(String train, String test, String solution)
      throws IOException {
    return new BenchmarkSource.OfFiles(
        Files.writeString(folder.resolve("given-train.csv"), train),
        Files.writeString(folder.resolve("given-test.csv"), test),
        Files.writeString(folder.resolve("solution.csv"), solution),
        "CC0-1.0");
  }

  private static Division divide(String csv, String target, Metric metric, SplitPlan plan) {
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    var table = SourceTable.of("table.csv", () -> new ByteArrayInputStream(bytes));
    var source = new BenchmarkSource.OfVersion(UUID.randomUUID(), null);
    return HeldOut.of(table, wanted(source, target, metric, plan), new Random(3));
  }

  private static NewBenchmark wanted(
      BenchmarkSource source, String target, Metric metric, SplitPlan plan) {
    return new NewBenchmark(
        UUID.randomUUID(),
        "b",
        "B",
        "",
        source,
        target,
        metric,
        plan,
        Rules.usual(),
        null,
        Visibility.TEAM,
        Set.of());
  }

  private static SplitPlan group(String column) {
    return new SplitPlan(SplitPlan.Kind.GROUP, column, 0.3, 0.4, false, null);
  }

  private static SplitPlan given() {
    return new SplitPlan(SplitPlan.Kind.GIVEN, null, 0.3, 0.5, false, null);
  }

  private static void place(Map<String, Set<String>> places, Path file, String where) {
    lines(file).stream()
        .skip(1)
        .forEach(l -> places.computeIfAbsent(l.split(",")[2], g -> new HashSet<>()).add(where));
  }

  private static List<String> times(Division divided, Map<String, String> byId, Split split) {
    return divided.reference().rows().stream()
        .filter(row -> row.split() == split)
        .map(row -> byId.get(row.id()))
        .toList();
  }

  private static List<String> column(Path file, int at) {
    return lines(file).stream().skip(1).map(l -> l.split(",")[at]).toList();
  }

  private static String max(List<String> values) {
    return values.stream().max(String::compareTo).orElseThrow();
  }

  private static String min(List<String> values) {
    return values.stream().min(String::compareTo).orElseThrow();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String rows(int count, java.util.function.IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Keeps bytes in a map, under a number instead of a checksum. */
  private record KeptBlobs(Map<String, byte[]> kept) implements Blobs {
    @Override
    public Blob put(InputStream bytes) {
      try (bytes) {
        var content = bytes.readAllBytes();
        var name = "%064d".formatted(kept.size());
        kept.put(name, content);
        return new Blob(name, content.length);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public InputStream open(String sha256) {
      return new ByteArrayInputStream(kept.get(sha256));
    }

    @Override
    public Blob put(Path file) {
      throw unasked();
    }

    @Override
    public Path path(String sha256) {
      throw unasked();
    }

    @Override
    public boolean exists(String sha256) {
      return kept.containsKey(sha256);
    }

    @Override
    public void discard(String sha256, java.time.Instant untouchedSince) {
      throw unasked();
    }

    private static AssertionError unasked() {
      return new AssertionError("a split puts bytes and opens them, and asks for nothing else");
    }
  }
}
