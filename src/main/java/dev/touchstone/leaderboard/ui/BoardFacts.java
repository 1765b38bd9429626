package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;

/** What stands behind the numbers of a board. */
class BoardFacts extends Facts {
  BoardFacts(Board board) {
    addClassName("board-facts");
    var benchmark = board.benchmark();
    fact(
        "Metric",
        benchmark.metric().label(),
        "bootstrap, %s resamples".formatted(Figures.count(board.resamples())));
    fact(
        "Test rows",
        "%s %s".formatted(Figures.count(benchmark.rows(board.split())), board.split().word()),
        "%s %s"
            .formatted(
                Figures.count(benchmark.rows(board.split().other())),
                board.split().other().word()));
    fact("Ties decided by", "Paired bootstrap", ties(board));
    fact("Scorer", benchmark.metric().key(), "sha256 " + shortened(benchmark.scorer()));
    fact("Every number traces to", lineage(benchmark));
    fact("How is this decided?", statistics());
  }

  private static String ties(Board board) {
    if (board.smallestDifference().isEmpty()) return "Romano–Wolf over all pairs";
    return "Romano–Wolf, 80% power at "
        + Figures.fixed(board.smallestDifference().getAsDouble(), board.decimals());
  }

  private static Anchor statistics() {
    var link = new Anchor("leaderboards/statistics", "The statistics, explained");
    link.addClassName("link");
    return link;
  }

  private static Anchor lineage(Benchmark benchmark) {
    var link =
        new Anchor("lineage/dataset-version:" + benchmark.dataVersionId(), "data, code, run");
    link.addClassName("link");
    return link;
  }

  private static String shortened(String hash) {
    return hash.substring(0, 4) + "…" + hash.substring(hash.length() - 4);
  }
}
