package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A tab of a leaderboard's page that another room supplies. One with the word of a tab of the page
 * itself, such as {@code review}, takes its place.
 */
public interface BoardSection {
  /** The word in the address: {@code ?tab=word}. */
  String word();

  String label();

  /** Tabs stand in ascending order after the page's own. */
  int order();

  /** Whether this person gets to see the tab at all. */
  boolean shownTo(Viewer viewer, Benchmark benchmark);

  /** The number beside the label; empty for none. */
  default OptionalInt count(Viewer viewer, Benchmark benchmark) {
    return OptionalInt.empty();
  }

  /**
   * What the tab shows. Where it is {@link LiveContent} it stays when something happens; other
   * content is asked for again.
   *
   * @param state the page's query parameters, so that a link shows a colleague the same thing
   */
  Component content(Viewer viewer, Benchmark benchmark, Map<String, List<String>> state);
}
