package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Phase;

/** The finding as a headline, what stands behind it, and what one can do. */
class BoardHeader extends Div {
  private final BoardDesk desk;
  private final Viewer viewer;
  private Benchmark benchmark;
  private final Runnable changed;
  private final H1 title = new H1();
  private final Paragraph doubt = new Paragraph();
  private final Div phase = new Div();
  private final Button download;

  BoardHeader(BoardDesk desk, Viewer viewer, Board board, Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = board.benchmark();
    this.changed = changed;
    download = download(board);
    title.addClassName("finding");
    doubt.addClassName("doubt");
    phase.addClassName("phase-now");
    addClassName("head");
    var words = new Div(badges(), title, doubt);
    words.addClassName("grow");
    add(words, actions());
    desk.benchmarks().labelsCanBeLookedUp(viewer, benchmark).ifPresent(d -> add(new LookUpNote(d)));
    refresh(board);
  }

  /** Says what is found now; buttons stay, as somebody may be about to press one. */
  void refresh(Board board) {
    benchmark = board.benchmark();
    var finding = finding(board);
    if (!title.getText().equals(finding)) title.setText(finding);
    doubt(board);
    phase.removeAll();
    phase.add(PhaseBadge.of(benchmark, desk.times()));
    download.setVisible(!board.rows().isEmpty());
  }

  private Component badges() {
    var name = new Span(benchmark.title());
    name.addClassName("muted");
    var row =
        new Div(name, new AudienceBadge(desk.access().words(benchmark.audience(), viewer)), phase);
    row.addClassNames("row", "wrap");
    return row;
  }

  /** Of a blind phase one may not even say that there are no entries. */
  private String finding(Board board) {
    var blind = benchmark.schedule().at(desk.times().now()).filter(Phase::blind).isPresent();
    return benchmark.open() && blind && board.rows().isEmpty()
        ? "Nobody sees a ranking yet"
        : board.headline();
  }

  private void doubt(Board board) {
    doubt.removeAll();
    var rows = Figures.count(board.benchmark().rows(board.split()));
    if (board.smallestDifference().isEmpty()) {
      doubt.add(
          "On %s %s rows. With two entries the smallest difference that can be told is shown here."
              .formatted(rows, board.split().word()));
      return;
    }
    var smallest =
        new Span(Figures.fixed(board.smallestDifference().getAsDouble(), board.decimals()));
    smallest.addClassNames("tn", "key");
    doubt.add(
        new Span(
            "On %s %s rows, %s differences under "
                .formatted(rows, board.split().word(), board.benchmark().metric().unit())),
        smallest,
        new Span(" cannot be told apart."));
  }

  private Component actions() {
    var row = new Div(copyLink(), download);
    row.addClassNames("row", "wrap", "acts");
    if (benchmark.open() && desk.benchmarks().organises(viewer, benchmark)) row.add(close());
    if (benchmark.open()) row.add(submit());
    return row;
  }

  private Button download(Board board) {
    var path = "api/v1/benchmarks/" + benchmark.address() + "/leaderboard";
    var split = "?split=" + board.split().word();
    var button =
        new MenuButton(
            "Download",
            menu -> {
              menu.addItem(file(path + ".csv" + split, "Table (CSV)"));
              menu.addItem(file(path + split, "With all details (JSON)"));
            });
    button.setIcon(Icon.of("down"));
    return button;
  }

  private Anchor file(String href, String words) {
    var link = new Anchor(href, words);
    link.addClassName("file");
    link.getElement().setAttribute("download", benchmark.address().name());
    link.setRouterIgnore(true);
    return link;
  }

  /** The address says tab, filters and order, so who gets it sees the same. */
  private Component copyLink() {
    var button = new Button(Icon.of("link"));
    button.setAriaLabel("Copy link to this view");
    button.setTooltipText("Copy link to this view");
    button.addClickListener(
        click -> {
          getElement().executeJs("navigator.clipboard.writeText(location.href)");
          Notification.show("Copied the link", 2000, Notification.Position.BOTTOM_START);
        });
    return button;
  }

  private Component close() {
    return new Button(
        "Close benchmark", click -> new CloseDialog(desk, viewer, benchmark, changed).open());
  }

  private Component submit() {
    var button = new Button("Submit predictions", Icon.of("send"));
    button.setThemeName("primary");
    button.addClickListener(
        click -> new SubmitDialog(desk, viewer, benchmark, null, changed).open());
    return button;
  }
}
