package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.query.Clause;
import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.InvalidQuery;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Match;
import dev.touchstone.base.query.Order;
import dev.touchstone.base.query.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunQueryTest {
  private static final List<String> PIECES =
      List.of(
          "metrics.",
          "params.",
          "tags.",
          "attributes.",
          "datasets.name",
          "run_name",
          "start_time",
          "loss",
          "\"a b\"",
          "`x",
          "'",
          "\"",
          "=",
          "!=",
          ">",
          "<=",
          "!",
          "LIKE",
          "ILIKE",
          "IN",
          "NOT",
          "IS",
          "NULL",
          "AND",
          "OR",
          "(",
          ")",
          ",",
          "0.5",
          "-1e9",
          "1e999",
          "NaN",
          "'v'",
          " ",
          " ",
          "\n",
          "\u00e9\ud83d\ude00",
          "%",
          "\\",
          ";",
          "\u0000");
  private static final List<String> KEYS =
      List.of("loss", "val/loss", "a b", "a\"b", "a`b", "'", "a.b", "x-1", "ümlaut", "AND", "(");
  private static final List<String> VALUES =
      List.of("", "x", "it's", "\"", "a'b\"c", "100%", "\\", "a\nb", "NULL", "')--");
  private static final List<String> TEXTS =
      List.of("run_id", "run_name", "status", "user_id", "artifact_uri");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsPrintedReadsAsTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      RunQuery query = any(random);
      assertThat(RunQuery.parse(query.filterText(), query.orderTexts())).isEqualTo(query);
      assertThat(RunQuery.written(query.filterText(), query.orderTexts())).isEqualTo(query);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void garbageIsNeverAnythingButAnInvalidQuery(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      String text = garbage(random);
      readOrRefuse(() -> RunQuery.parse(text, List.of()), text);
      readOrRefuse(() -> RunQuery.written(text, List.of()), text);
      readOrRefuse(() -> RunQuery.parse("", List.of(text)), text);
    }
  }

  private static void readOrRefuse(Runnable reading, String text) {
    try {
      reading.run();
    } catch (InvalidQuery e) {
      assertThat(e.position()).isBetween(0, text.length());
      assertThat(e.expected()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "metric.loss < 0.5 | metrics.loss < 0.5",
        "parameters.\"batch size\" != '32' | params.\"batch size\" != '32'",
        "param.`batch size` = \"it's\" | params.\"batch size\" = 'it''s'",
        "tags.mlflow.source.name ilike '%x%' | tags.mlflow.source.name ILIKE '%x%'",
        "run.status IN ('RUNNING', 'FAILED') | attributes.status IN ('RUNNING', 'FAILED')",
        "attr.\"Run Name\" not  in (\"a\") | attributes.run_name NOT IN ('a')",
        "run_name LIKE 'a%' and Created >= 17 | attributes.run_name LIKE 'a%' AND attributes.start_time >= 17",
        "dataset.digest = 'ab' | datasets.digest = 'ab'",
        "metrics.`a``b`>=-1e-3 | metrics.\"a`b\" >= -0.001",
        "params.lr IS NULL AND tags.x is not null | params.lr IS NULL AND tags.x IS NOT NULL"
      })
  void readsEveryWayMlflowWritesAClause(String written, String printed) {
    assertThat(RunQuery.parse(written, List.of()).filterText()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "metrics.loss > 'x' | 15 | a number",
        "metrics.loss LIKE 'x' | 13 | one of =, !=, >, >=, <, <=",
        "params.lr = 0.1 | 12 | a text in quotes",
        "params.lr > '0.1' | 10 | one of =, !=, LIKE, ILIKE, IN, NOT IN",
        "params.lr = 'x' OR params.lr = 'y' | 16 | AND",
        "params.lr = 'x' AND | 19 | a clause after AND",
        "lr = 'x' | 0 | metrics.<name>",
        "metrics. > 1 | 8 | a name after",
        "datasets.size = 'x' | 0 | datasets.digest",
        "params.lr = 'x | 12 | a closing '",
        "run_id IN () | 11 | a text in quotes",
        "run_id IN ('a' | 14 | , or )",
        "start_time > '2026-01-01' | 13 | a number",
        "params.lr IS 'x' | 13 | NULL or NOT NULL",
        "metrics.loss > 1e999 | 15 | a number"
      })
  void saysWhereItStoppedAndWhatItExpected(String text, int position, String expected) {
    assertThatThrownBy(() -> RunQuery.parse(text, List.of()))
        .isInstanceOfSatisfying(
            InvalidQuery.class,
            e -> {
              assertThat(e.position()).isEqualTo(position);
              assertThat(e.expected()).contains(expected);
            });
  }

  @Test
  void readsWhatPeopleWrite() {
    RunQuery query =
        RunQuery.written(
            "resnet state = running maker != ada AND started >= 2026-11-23", List.of());
    double day = Instant.parse("2026-11-23T00:00:00Z").toEpochMilli();
    assertThat(query.filter())
        .containsExactly(
            clause("run_name", new Match.Like("%resnet%", true)),
            clause("status", new Match.Text(Comparison.EQUAL, "running")),
            clause("user_id", new Match.Text(Comparison.UNEQUAL, "ada")),
            clause("start_time", new Match.Number(Comparison.AT_LEAST, day)));
    assertThat(RunQuery.written("\"two words\"", List.of()).filter())
        .containsExactly(clause("run_name", new Match.Like("%two words%", true)));
  }

  @Test
  void sortsUpwardsUnlessToldOtherwise() {
    assertThat(RunQuery.parse("", List.of("metrics.`a b` desc", "start_time")).orderTexts())
        .containsExactly("metrics.\"a b\" DESC", "attributes.start_time ASC");
    assertThatThrownBy(() -> RunQuery.parse("", List.of("metrics.x sideways")))
        .hasMessage("At character 11: expected ASC, DESC or the end, found “sideways”.");
    assertThatThrownBy(() -> RunQuery.parse("", List.of("datasets.name")))
        .isInstanceOf(InvalidQuery.class);
  }

  @Test
  void takesListsOfThousands() {
    String ids =
        IntStream.range(0, 10_000).mapToObj(i -> "'r" + i + "'").collect(Collectors.joining(","));
    Match list = RunQuery.parse("run_id IN (" + ids + ")", List.of()).filter().getFirst().match();
    assertThat(((Match.Among) list).values()).hasSize(10_000);
    assertThatThrownBy(() -> RunQuery.parse("run_id IN (" + ids + ",'one more')", List.of()))
        .isInstanceOf(InvalidQuery.class)
        .hasMessageContaining("at most 10,000 elements");
  }

  private static Clause clause(String attribute, Match match) {
    return new Clause(new Subject(Kind.ATTRIBUTE, attribute), match);
  }

  private static String garbage(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(
            i -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextBoolean() ? " " : ""))
        .collect(Collectors.joining());
  }

  private static RunQuery any(Random random) {
    List<Clause> filter = new ArrayList<>();
    List<Order> order = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) filter.add(anyClause(random));
    for (int i = random.nextInt(3); i > 0; i--) {
      Kind kind = List.of(Kind.METRIC, Kind.PARAM, Kind.TAG).get(random.nextInt(3));
      order.add(new Order(new Subject(kind, one(KEYS, random)), random.nextBoolean()));
    }
    return new RunQuery(filter, order);
  }

  private static Clause anyClause(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Clause(new Subject(Kind.METRIC, one(KEYS, random)), anyNumber(random));
      case 1 -> new Clause(new Subject(Kind.ATTRIBUTE, "end_time"), anyNumber(random));
      case 2 -> clause(one(TEXTS, random), anyText(random));
      case 3 -> new Clause(new Subject(Kind.DATASET, "context"), anyText(random));
      default ->
          new Clause(
              new Subject(random.nextBoolean() ? Kind.PARAM : Kind.TAG, one(KEYS, random)),
              random.nextInt(4) == 0 ? new Match.Present(random.nextBoolean()) : anyText(random));
    };
  }

  private static Match anyNumber(Random random) {
    Comparison sign = Comparison.values()[random.nextInt(6)];
    double value = random.nextBoolean() ? random.nextInt(100) : random.nextGaussian() * 1e-7;
    return new Match.Number(sign, value);
  }

  private static Match anyText(Random random) {
    Comparison sign = random.nextBoolean() ? Comparison.EQUAL : Comparison.UNEQUAL;
    return switch (random.nextInt(3)) {
      case 0 -> new Match.Text(sign, one(VALUES, random));
      case 1 -> new Match.Like(one(VALUES, random), random.nextBoolean());
      default ->
          new Match.Among(List.of(one(VALUES, random), one(VALUES, random)), random.nextBoolean());
    };
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
