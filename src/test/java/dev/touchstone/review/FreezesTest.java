package dev.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Metric;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ReviewStage.class)
class FreezesTest {
  @Autowired ReviewStage stage;
  @Autowired TestPeople people;
  @Autowired Freezes freezes;
  private Viewer ada;
  private Viewer linus;
  private Viewer grace;
  private Viewer eve;

  @BeforeEach
  void people() {
    ada = stage.organiser();
    linus = stage.reviewer();
    grace = stage.owner();
    eve = stage.participant();
  }

  @Test
  void aFrozenBoardStaysAsItWasAndTellsWhatChanged() {
    var made = stage.open();
    stage.scored(made, "trees", 4);
    var frozen = freezes.freeze(linus, made, " camera-ready ");
    assertThat(frozen.title()).isEqualTo("camera-ready");
    assertThat(freezes.since(eve, frozen)).isEmpty();
    stage.scored(made, "forest", 0);
    var again = freezes.get(eve, made.address(), frozen.id());
    assertThat(again.sha256()).isEqualTo(frozen.sha256());
    assertThat(again.board().entries()).extracting(BoardPaper.Line::entry).containsExactly("trees");
    assertThat(freezes.since(eve, again))
        .filteredOn(change -> change.then() == null)
        .extracting(FrozenChange::entry)
        .containsExactly("forest");
    assertThat(freezes.of(eve, made)).extracting(Frozen::id).containsExactly(frozen.id());
  }

  @Test
  void theHashIsOverCanonicalJsonWithoutDecimals() {
    var made = stage.open();
    stage.scored(made, "trees", 4);
    var frozen = freezes.freeze(ada, made, "");
    assertThat(Canonical.sha256(frozen.content())).isEqualTo(frozen.sha256());
    assertThat(Canonical.of(frozen.board())).isEqualTo(frozen.content());
    assertThat(frozen.content())
        .startsWith("{\"at\":\"")
        .matches(content -> !content.replaceAll("\"[^\"]*\"", "").contains("."))
        .doesNotContain(": ", "\n");
    assertThat(frozen.board().data().digest()).hasSize(64);
    assertThat(frozen.board().entries().getFirst().binding()).hasSize(64);
  }

  @Test
  void onlyThoseWhoReviewFreezeAndOnlyARankedBoard() {
    var made = stage.open();
    assertThatThrownBy(() -> freezes.freeze(ada, made, "")).isInstanceOf(Conflict.class);
    stage.scored(made, "trees", 4);
    for (var other : List.of(grace, eve, people.admin()))
      assertThatThrownBy(() -> freezes.freeze(other, made, "")).isInstanceOf(NotFound.class);
  }

  @Test
  void whoMayNotSeeTheBenchmarkSeesNoFrozenBoard() {
    var closed = stage.benchmark(Metric.ACCURACY, Visibility.PRIVATE);
    stage.scored(ada, closed, "trees", 4);
    var frozen = freezes.freeze(ada, closed, "");
    for (var other : List.of(linus, eve, people.admin())) {
      assertThatThrownBy(() -> freezes.get(other, closed.address(), frozen.id()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> freezes.of(other, closed)).isInstanceOf(NotFound.class);
    }
    var another = stage.open();
    assertThatThrownBy(() -> freezes.get(ada, another.address(), frozen.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> freezes.get(ada, closed.address(), new UUID(1, 1)))
        .isInstanceOf(NotFound.class);
  }
}
