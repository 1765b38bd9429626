package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.leaderboard.score.TieGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class BracketsTest {
  @Test
  void firstPlaceHasABracketOfItsOwn() {
    assertThat(Brackets.of(List.of(new TieGroup(0, 3))).drawn()).isEmpty();
  }

  @Test
  void groupsThatOverlapStandBesideEachOther() {
    var brackets = Brackets.of(List.of(new TieGroup(1, 4), new TieGroup(3, 6), new TieGroup(5, 8)));
    assertThat(brackets.drawn().stream().map(Brackets.Bracket::lane)).containsExactly(0, 1, 0);
    assertThat(brackets.at(3)).hasSize(2);
    assertThat(brackets.at(0)).isEmpty();
  }

  @Test
  void neverTwoInOneLane() {
    var brackets = Brackets.of(List.of(new TieGroup(1, 5), new TieGroup(2, 6), new TieGroup(3, 7)));
    assertThat(brackets.drawn()).hasSize(2);
  }
}
