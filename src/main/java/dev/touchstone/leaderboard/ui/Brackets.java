package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Span;
import dev.touchstone.leaderboard.score.TieGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Brackets that join rows of which no two can be told apart. Groups overlap, so they stand beside
 * each other in two lanes; where three overlap the third is not drawn, and choosing an entry tells
 * who is close to it. First place has a bracket of its own.
 */
record Brackets(List<Bracket> drawn) {
  private static final int LANES = 2;

  /**
   * @param lane from 0, the outermost
   */
  record Bracket(TieGroup group, int lane) {}

  static Brackets of(List<TieGroup> ties) {
    var drawn = new ArrayList<Bracket>();
    var ends = new int[LANES];
    java.util.Arrays.fill(ends, -1);
    for (var group : ties) {
      if (group.first() == 0) continue;
      for (int lane = 0; lane < LANES; lane++) {
        if (ends[lane] >= group.first()) continue;
        ends[lane] = group.last();
        drawn.add(new Bracket(group, lane));
        break;
      }
    }
    return new Brackets(List.copyOf(drawn));
  }

  /** The pieces of brackets that a row at this place shows, 0 being the best score. */
  List<Span> at(int place) {
    return drawn.stream().filter(b -> b.group().holds(place)).map(b -> piece(b, place)).toList();
  }

  private static Span piece(Bracket bracket, int place) {
    var piece = new Span();
    piece.addClassNames("bracket", "lane-" + bracket.lane());
    if (bracket.group().first() == place) piece.addClassName("a");
    if (bracket.group().last() == place) piece.addClassName("z");
    piece.getElement().setAttribute("aria-hidden", "true");
    return piece;
  }
}
