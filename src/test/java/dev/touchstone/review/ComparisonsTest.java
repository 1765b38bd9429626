package dev.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.Split;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ReviewStage.class)
class ComparisonsTest {
  @Autowired ReviewStage stage;
  @Autowired TestPeople people;
  @Autowired Comparisons comparisons;
  @Autowired Benchmarks benchmarks;
  @Autowired Boards boards;
  private Benchmark made;
  private UUID good;
  private UUID poor;

  @BeforeEach
  void twoEntries() {
    made = stage.open();
    good = stage.scored(made, "good", 0);
    poor = stage.scored(made, "poor", 2);
  }

  @Test
  void whileItIsOpenLabelsStayHidden() {
    var pair = compare(Optional.of("hint"));
    assertThat(pair.split()).isEqualTo(Split.PUBLIC);
    assertThat(pair.overall()).isNull();
    assertThat(pair.judged()).isNull();
    assertThat(pair.cut()).isNull();
    assertThat(Objects.requireNonNull(pair.said()).same()).isBetween(0.3, 0.7);
    assertThat(pair.apart()).isNotEmpty().allMatch(a -> a.truth() == null);
    assertThat(pair.apart().getFirst().features()).containsOnlyKeys("hint");
  }

  @Test
  void afterTheCloseItSaysWhoIsBetterAndWhere() {
    benchmarks.close(stage.organiser(), made.address());
    var pair = compare(Optional.of("hint"));
    var overall = Objects.requireNonNull(pair.overall());
    assertThat(pair.split()).isEqualTo(Split.PRIVATE);
    assertThat(overall.told()).isTrue();
    assertThat(overall.p()).isLessThan(0.001);
    var rows = boards.board(stage.reviewer(), made.address(), Split.PRIVATE).rows();
    assertThat(overall.value())
        .isCloseTo(rows.getFirst().score() - rows.getLast().score(), within(1e-12));
    var table = Objects.requireNonNull(pair.judged()).table();
    assertThat(table.rows()).isEqualTo(pair.rows());
    assertThat(table.onlySecond()).isZero();
    assertThat(table.onlyFirst()).isPositive();
    assertThat(pair.apart()).allMatch(a -> a.first().equals(a.truth()));
  }

  @Test
  void slicesAndConfusionCoverEveryRow() {
    benchmarks.close(stage.organiser(), made.address());
    var pair = compare(Optional.of("hint"));
    var cut = Objects.requireNonNull(pair.cut());
    assertThat(cut.parts()).hasSize(2);
    assertThat(cut.parts().stream().mapToInt(p -> p.rows()).sum()).isEqualTo(pair.rows());
    assertThat(cut.parts()).allMatch(p -> p.difference() != null && p.difference().told());
    var confusion = Objects.requireNonNull(pair.judged()).confusion();
    assertThat(Objects.requireNonNull(confusion).first().mistakes(5)).isEmpty();
    assertThat(confusion.second().mistakes(5)).hasSize(2);
    assertThat(compare(Optional.of("no such column")).cut()).isNull();
  }

  @Test
  void onlyReviewersAndOrganisersCompare() {
    assertThat(comparisons.of(stage.organiser(), made, good, poor, Optional.empty()).rows())
        .isEqualTo(made.publicRows());
    for (var other : List.of(stage.owner(), stage.participant(), people.admin()))
      assertThatThrownBy(() -> comparisons.of(other, made, good, poor, Optional.empty()))
          .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comparisons.of(stage.reviewer(), made, good, good, Optional.empty()))
        .isInstanceOf(InvalidInput.class);
    var elsewhere = stage.scored(stage.open(), "elsewhere", 3);
    assertThatThrownBy(
            () -> comparisons.of(stage.reviewer(), made, good, elsewhere, Optional.empty()))
        .isInstanceOf(NotFound.class);
  }

  private Comparison compare(Optional<String> column) {
    return comparisons.of(stage.reviewer(), made, good, poor, column);
  }
}
