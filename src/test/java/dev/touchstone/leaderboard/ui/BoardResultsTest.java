package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class BoardResultsTest {
  @Test
  void aThousandEntriesAreDrawnAHundredAtATime() {
    var first = html(Map.of(), 1_000);
    assertThat(first.split("data-entry=")).hasSize(BoardResults.MOST + 1);
    assertThat(first)
        .contains("1 to 100 of 1,000 entries", ">e0<", ">e99<")
        .doesNotContain(">e100<");
    assertThat(html(Map.of("page", "10"), 1_000)).contains("901 to 1,000", ">e999<");
  }

  @Test
  void aPageBeyondTheLastIsTheLast() {
    assertThat(html(Map.of("page", "77"), 250)).contains("201 to 250 of 250 entries", ">e249<");
  }

  @Test
  void tiesAreJoinedByABracketOnlyWhileTheyAreNeighbours() {
    assertThat(html(Map.of(), 5)).contains("tie a", "tie z");
    assertThat(html(Map.of("sort", "entry"), 5)).doesNotContain("tie a", "tie z");
    assertThat(html(Map.of("q", "e2"), 5)).doesNotContain("tie a", "tie z");
  }

  @Test
  void anotherOrderSaysThatItIsNoRanking() {
    assertThat(html(Map.of("sort", "submissions"), 5))
        .contains("Sorted by submissions. Ranks still go by the public score")
        .contains("tie, includes zero", "aria-sort=\"descending\"");
  }

  @Test
  void aFilterSaysHowManyItLeavesAndThatRanksCountAll() {
    assertThat(html(Map.of("q", "e1"), 12)).contains("3 of 12 entries shown. Ranks and intervals");
    assertThat(html(Map.of("q", "zzz"), 12)).contains("No entry fits");
  }

  @Test
  void choosingAnEntrySaysWhoIsCloseAndMeasuresTheOthersAgainstIt() {
    var id = Offers.of(6).board().rows().get(3).submissionId().toString();
    var html = html(Map.of("near", id), 6);
    assertThat(html)
        .contains("Back to the leader", ">To e3<", "aria-pressed=\"true\"", "chosen")
        .contains("corrected for all pairs of the board");
    assertThat(html(Map.of("near", "nobody"), 6)).contains(">To leader<");
  }

  @Test
  void aPressOnARowThatWasDrawnAnewMeanwhileStillChoosesIt() {
    var told = new ArrayList<String>();
    var results = new BoardResults((name, value) -> told.add(name + " " + value));
    var offer = Offers.of(6);
    var wish = BoardWish.of(new Place("leaderboards/orbit/made-up", Map.of()));
    results.show(offer, wish);
    var pressed = "near=" + offer.board().rows().get(3).submissionId();
    assertThat(results.getElement().getOuterHTML()).contains("data-press=\"" + pressed);
    results.show(offer, wish);
    press(results, pressed);
    press(results, "tab=rules");
    press(results, "");
    assertThat(told).containsExactly(pressed.replace('=', ' '));
  }

  /** As a browser tells of a click: what was pressed, and whether there is anything to tell. */
  private static void press(BoardResults results, String pressed) {
    var said = JsonNodeFactory.instance.objectNode();
    said.put(Press.SAID, pressed).put(Press.SAID + " !== ''", !pressed.isEmpty());
    var click = new DomEvent(results.getElement(), "click", said);
    results.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(click);
  }

  @Test
  void whoIsCloseAddsUpToAllOthers() {
    var board = Offers.of(9).board();
    for (var row : board.rows()) {
      var focus = Focus.on(board, row.submissionId().toString());
      assertThat(focus.others().size() + focus.better() + focus.worse()).isEqualTo(8);
    }
  }

  @Test
  void aChanceIsNeverWrittenAsCertainOrImpossible() {
    assertThat(BoardCells.percent(0)).isEqualTo("< 1%");
    assertThat(BoardCells.percent(0.384)).isEqualTo("38%");
    assertThat(BoardCells.percent(1)).isEqualTo("> 99%");
  }

  private static String html(Map<String, String> query, int entries) {
    var place = new Place("leaderboards/orbit/made-up", Map.of());
    for (var parameter : query.entrySet()) {
      place = place.with(parameter.getKey(), parameter.getValue());
    }
    var wish = BoardWish.of(place);
    var results = new BoardResults((name, value) -> {});
    results.show(Offers.of(entries), wish);
    return results.getElement().getOuterHTML();
  }
}
