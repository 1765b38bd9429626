package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardWishTest {
  @Test
  void withoutAnyWishTheBoardStandsAsItIsRanked() {
    var offer = Offers.of(12);
    assertThat(wish(Map.of()).of(offer)).isEqualTo(offer.board().rows());
    assertThat(wish(Map.of()).asRanked()).isTrue();
  }

  @Test
  void findsEntriesAndOwnersByAPartOfTheirNames() {
    assertThat(names(Map.of("q", "E1"), Offers.of(12))).containsExactly("e1", "e10", "e11");
    assertThat(names(Map.of("q", "grace"), Offers.of(4))).containsExactly("e1", "e3");
  }

  @Test
  void keepsOneOwnerOrTheReadersOwn() {
    assertThat(names(Map.of("owner", "grace"), Offers.of(4))).containsExactly("e1", "e3");
    assertThat(names(Map.of("mine", "yes"), Offers.of(4))).containsExactly("e0", "e2");
  }

  @Test
  void keepsTheVerifiedAndLeavesBaselinesOut() {
    var verified = Offers.marked(4, 2, EntryMark.Kind.VERIFIED);
    assertThat(names(Map.of("verified", "yes"), verified)).containsExactly("e2");
    var baseline = Offers.marked(4, 3, EntryMark.Kind.BASELINE);
    assertThat(names(Map.of("baselines", "no"), baseline)).containsExactly("e0", "e1", "e2");
  }

  @Test
  void equalSubmissionCountsKeepTheOrderOfTheRanks() {
    var sorted = wish(Map.of("sort", "submissions")).of(Offers.of(20));
    assertThat(sorted)
        .isSortedAccordingTo(Comparator.comparingInt(BoardRow::submissions).reversed());
    var same = sorted.stream().filter(r -> r.submissions() == 1).map(BoardRow::score).toList();
    assertThat(same).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aColumnChosenTwiceIsTurnedRound() {
    var once = wish(Map.of("sort", "entry"));
    assertThat(once.sortWord(BoardOrder.ENTRY)).isEqualTo("-entry");
    assertThat(wish(Map.of("sort", "-entry")).of(Offers.of(3)).getFirst().entry()).isEqualTo("e2");
    assertThat(wish(Map.of("sort", "-entry")).sortWord(BoardOrder.ENTRY)).isEqualTo("entry");
    assertThat(once.sortWord(BoardOrder.SCORE)).isEmpty();
  }

  @Test
  void whatNobodyCouldHaveMeantIsLeftOut() {
    var wish = wish(Map.of("sort", "rm -rf", "page", "-3", "owner", " "));
    assertThat(wish.order()).isEqualTo(BoardOrder.SCORE);
    assertThat(wish.page()).isEqualTo(1);
    assertThat(wish.filters()).isFalse();
  }

  private static BoardWish wish(Map<String, String> query) {
    var place = new Place("leaderboards/orbit/made-up", Map.of());
    for (var parameter : query.entrySet()) {
      place = place.with(parameter.getKey(), parameter.getValue());
    }
    return BoardWish.of(place);
  }

  private static List<String> names(Map<String, String> query, BoardOffer offer) {
    return wish(query).of(offer).stream().map(BoardRow::entry).toList();
  }
}
