package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Div;
import dev.touchstone.leaderboard.SplitPlan;
import java.util.List;

/** How the rows of a new benchmark are divided. */
abstract class DivisionStep extends Div {
  /** Offers the columns of the table that is chosen now; a choice that still fits stays. */
  abstract void offer(List<String> columns);

  /**
   * @throws dev.touchstone.base.InvalidInput if something is missing or out of range
   */
  abstract SplitPlan plan();
}
