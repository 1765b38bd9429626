package dev.touchstone.leaderboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bundles in the form that Codabench's own documentation gives (competition.yaml, version 2). */
@DatabaseTest
class CodabenchImportTest {
  private static final String SPEC =
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

  @Autowired TestPeople people;
  @Autowired CodabenchImport imports;

  @Test
  void takesOverWhatHasACounterpartAndListsTheRest() throws IOException {
    var made = imports.make(people.person("ada"), bundle(SPEC, reference(true)), choices(null));
    var benchmark = made.benchmark();
    assertThat(benchmark.metric().key()).isEqualTo("accuracy");
    assertThat(benchmark.title()).isEqualTo("Irises");
    assertThat(benchmark.description())
        .contains("Tell them apart", "Flowers & more")
        .doesNotContain("<b>");
    assertThat(benchmark.rules().terms()).isEqualTo("Be kind.");
    assertThat(benchmark.schedule().phases())
        .singleElement()
        .satisfies(
            phase -> {
              assertThat(phase.name()).isEqualTo("Now");
              assertThat(phase.perDay()).isEqualTo(3);
              assertThat(phase.inTotal()).isEqualTo(40);
            });
    assertThat(benchmark.publicRows() + benchmark.privateRows()).isEqualTo(60);
    assertThat(benchmark.trainRows()).isEqualTo(20);
    assertThat(String.join("\n", made.left()))
        .contains("image: has no", "docker_image: has no", "“Past”", "missing.md", "programs");
  }

  @Test
  void labelsWithoutIdsAreToldApartByTheirPlace() throws IOException {
    var made =
        imports.make(people.person("ada"), bundle(SPEC, reference(false)), choices("f1_macro"));
    assertThat(made.benchmark().publicRows() + made.benchmark().privateRows()).isEqualTo(60);
    assertThat(made.benchmark().metric().key()).isEqualTo("f1_macro");
    assertThat(made.left()).anyMatch(words -> words.contains("rows to learn from"));
  }

  @Test
  void aBundleThatLacksWhatIsNeededIsRefused() {
    var ada = people.person("ada");
    assertThatThrownBy(() -> imports.make(ada, bundle("title: x", reference(true)), choices(null)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("phases and tasks");
    assertThatThrownBy(() -> imports.make(ada, bundle(SPEC, "a\nb\n"), choices(null)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one label for each of the 60 test rows");
    var theirs = new CodabenchImport.Choices("grace", "x", null, "CC0-1.0", Visibility.TEAM);
    people.person("grace");
    assertThatThrownBy(() -> imports.make(ada, bundle(SPEC, reference(true)), theirs))
        .isInstanceOf(Forbidden.class);
  }

  private static CodabenchImport.Choices choices(@Nullable String metric) {
    var name = "iris-" + UUID.randomUUID().toString().substring(0, 8);
    return new CodabenchImport.Choices("ada", name, metric, "CC0-1.0", Visibility.EVERYONE);
  }

  private static String reference(boolean ids) {
    return ids
        ? "id,kind\n" + rows(60, i -> "q%d,%s".formatted(i, kind(i)))
        : rows(60, i -> kind(i));
  }

  private static InputStream bundle(String spec, String reference) throws IOException {
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
    return new ByteArrayInputStream(zip(all));
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
