package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.CopyButton;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.Section;
import dev.touchstone.review.Frozen;
import dev.touchstone.review.FrozenChange;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A board as it was on a day, with what changed since. */
@Route("leaderboards/:namespace/:name/frozen/:id")
@PermitAll
class FrozenView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final ReviewDesk desk;
  private final CurrentViewer current;
  private @Nullable Frozen frozen;

  FrozenView(ReviewDesk desk, CurrentViewer current) {
    this.desk = desk;
    this.current = current;
    addClassName("frozen");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var at = event.getRouteParameters();
    var address = new Address(at.get("namespace").orElse(""), at.get("name").orElse(""));
    frozen = desk.freezes().get(current.get(), address, id(at.get("id").orElse("")));
    show(frozen);
  }

  private static UUID id(String text) {
    if (!text.matches("[0-9a-fA-F-]{36}")) throw new NotFound("frozen board", text);
    return UUID.fromString(text);
  }

  private void show(Frozen board) {
    removeAll();
    add(header(board), new PaperTable(board.board()), facts(board), changes(board));
  }

  private Component header(Frozen board) {
    var day = desk.times().day(board.at()).getText();
    var title = board.title().isEmpty() ? "" : board.title() + " · ";
    return new PageHeader(board.board().headline())
        .badge(new Badge(Badge.Tone.PLAIN, "lock", "Frozen " + day))
        .subtitle("%s%s · frozen by %s".formatted(title, board.board().title(), board.maker()))
        .action(file(board, "board.html", "Print or save as PDF"))
        .action(file(board, "board.json", "JSON"))
        .action(file(board, "cite.bib", "BibTeX"));
  }

  private static Component file(Frozen board, String name, String words) {
    var link =
        new Anchor(
            "api/v1/benchmarks/%s/frozen/%s/%s".formatted(board.benchmark(), board.id(), name), "");
    link.add(Icon.of("down"), new Span(words));
    link.addClassName("btn");
    link.setRouterIgnore(true);
    return link;
  }

  private static Component facts(Frozen board) {
    var paper = board.board();
    var hash = new Div(Cells.classed(board.sha256().substring(0, 16) + "…", "mono"));
    hash.addClassNames("row");
    hash.add(new CopyButton("hash", board.sha256()));
    return new Facts()
        .fact("Metric", paper.metricLabel(), paper.direction())
        .fact("Test rows", Figures.count(paper.rows()), paper.split())
        .fact(
            "Data",
            paper.data().dataset() + " version " + paper.data().version(),
            "sha256 " + paper.data().digest().substring(0, 8) + "…")
        .fact("Resamples", Figures.count(paper.method().resamples()), paper.method().ties())
        .fact("SHA-256 of this board", hash);
  }

  private Component changes(Frozen board) {
    var changes = desk.freezes().since(current.get(), board);
    var now = ReviewPlace.link("leaderboards/" + board.benchmark(), "Open the board as it is now");
    now.addClassName("link");
    var section = new Section("Changed since").action(now);
    section.add(changes.isEmpty() ? Cells.muted("Nothing changed.") : table(changes));
    return section;
  }

  private static Component table(List<FrozenChange> changes) {
    var cells =
        new Cells(
            "Changed since",
            "Entry",
            "Owner",
            "Rank then",
            "Rank now",
            "#Score then",
            "#Score now");
    changes.forEach(
        c ->
            cells.row(
                Cells.text(c.entry()),
                Cells.text(c.owner()),
                Cells.text(c.then() == null ? "not there" : c.then().ranks()),
                Cells.text(c.now() == null ? "not ranked" : c.now().ranks()),
                Cells.number(c.then() == null ? "–" : PaperTable.minus(c.then().score())),
                Cells.number(c.now() == null ? "–" : PaperTable.minus(c.now().score()))));
    return cells;
  }

  @Override
  public List<Crumb> crumbs() {
    if (frozen == null) return List.of();
    return List.of(
        new Crumb("Leaderboards", "leaderboards"),
        new Crumb(frozen.benchmark().namespace(), null),
        new Crumb(frozen.benchmark().name(), "leaderboards/" + frozen.benchmark()),
        Crumb.here("Frozen"));
  }
}
