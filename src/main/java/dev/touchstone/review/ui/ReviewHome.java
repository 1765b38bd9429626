package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.Section;
import dev.touchstone.review.OpenQuestions;
import java.util.Optional;

/** Questions that wait for the viewer, on the home page. */
@org.springframework.stereotype.Component
class ReviewHome implements HomeSection {
  private final CurrentViewer current;
  private final OpenQuestions waiting;

  ReviewHome(CurrentViewer current, OpenQuestions waiting) {
    this.current = current;
    this.waiting = waiting;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public Optional<Component> render() {
    var viewer = current.get();
    var list = new UnorderedList();
    list.addClassName("list");
    waiting
        .toAnswer(viewer)
        .forEach(
            turn ->
                list.add(
                    item(turn, "about your entries wait for an answer", QuestionsSection.WORD)));
    waiting
        .toRead(viewer)
        .forEach(turn -> list.add(item(turn, "you asked got an answer", ReviewPlace.WORD)));
    if (list.getChildren().findAny().isEmpty()) return Optional.empty();
    return Optional.of(new Section("Questions", list));
  }

  private static ListItem item(OpenQuestions.Turn turn, String words, String tab) {
    var link =
        new Anchor(
            "leaderboards/%s?tab=%s".formatted(turn.benchmark().address(), tab),
            Figures.count(turn.questions(), "question ", "questions ").strip()
                + " "
                + (turn.questions() == 1 ? words.replace("wait ", "waits ") : words));
    link.addClassName("strong");
    var where = Cells.muted(turn.benchmark().title());
    return new ListItem(Icon.of("info"), new Div(new Div(link), where));
  }
}
