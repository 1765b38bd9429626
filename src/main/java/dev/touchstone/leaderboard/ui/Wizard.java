package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Steps one after the other. What was filled in stays, as every step is kept; which step is shown
 * stands in the address.
 */
class Wizard extends Div {
  /**
   * A step.
   *
   * @param word in the address
   * @param shown called before it is shown
   */
  record Step(String word, String label, Component content, Runnable shown) {}

  private final List<Step> steps;
  private final Consumer<String> go;
  private final Component finish;

  /**
   * @param go leads to the step of a word
   * @param finish stands after the last step in the place of Next
   */
  Wizard(List<Step> steps, Consumer<String> go, Component finish) {
    this.steps = steps;
    this.go = go;
    this.finish = finish;
    addClassName("wizard");
  }

  /** Shows the step of a word, or the first one. */
  void show(String word) {
    var at = 0;
    for (int i = 0; i < steps.size(); i++) if (steps.get(i).word().equals(word)) at = i;
    var step = steps.get(at);
    step.shown().run();
    removeAll();
    add(line(at), step.content(), buttons(at));
  }

  private Component line(int at) {
    var list = new OrderedList();
    list.addClassName("steps");
    list.getElement().setAttribute("aria-label", "Steps");
    for (int i = 0; i < steps.size(); i++) list.add(item(i, at));
    return list;
  }

  private ListItem item(int i, int at) {
    var step = steps.get(i);
    var number = new Span(Integer.toString(i + 1));
    number.addClassNames("tn", "number");
    if (i >= at) {
      var item = new ListItem(number, new Span(step.label()));
      if (i == at) item.getElement().setAttribute("aria-current", "step");
      return item;
    }
    var back = new Button(step.label(), click -> go.accept(step.word()));
    back.setThemeName("tertiary");
    return new ListItem(number, back);
  }

  private Component buttons(int at) {
    var row = new Div();
    row.addClassNames("row", "wizard-buttons");
    if (at > 0) row.add(new Button("Back", click -> go.accept(steps.get(at - 1).word())));
    if (at == steps.size() - 1) {
      row.add(finish);
      return row;
    }
    var next = new Button("Next", click -> go.accept(steps.get(at + 1).word()));
    next.setThemeName("primary");
    row.add(next);
    return row;
  }
}
