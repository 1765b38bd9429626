package dev.touchstone.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.TextDialog;
import dev.touchstone.leaderboard.Benchmark;

/** What reviewers and organisers decide about the board as a whole. */
class ReviewTools extends Div {
  private final ReviewDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Runnable changed;

  ReviewTools(ReviewDesk desk, Viewer viewer, Benchmark benchmark, Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.changed = changed;
    addClassNames("row", "wrap", "acts");
    if (!desk.reviewers().blinded(viewer, benchmark)) add(freeze());
    if (desk.reviewers().organises(viewer, benchmark)) organise();
  }

  private void organise() {
    if (desk.blind().canBegin(viewer, benchmark)) add(beginBlind());
    if (desk.blind().on(viewer, benchmark)) add(endBlind());
    else add(embed(), copyEmbed());
  }

  private Button beginBlind() {
    var dialog =
        asking(
            "Begin blind review?",
            "Reviewers will know entries by made-up names. Owners, runs, files and times are hidden"
                + " from them here, on the board, in lineage and in programs. It cannot begin any"
                + " more once a reviewer has opened this tab.",
            "Not now",
            "Begin blind review");
    dialog.addConfirmListener(e -> done(() -> desk.blind().begin(viewer, benchmark)));
    return new Button("Begin blind review", Icon.of("eyeoff"), e -> dialog.open());
  }

  private Button endBlind() {
    var dialog =
        asking(
            "End blind review?",
            "Reviewers will see who owns what. This is on the record.",
            "Keep it blind",
            "End blind review");
    dialog.addConfirmListener(e -> done(() -> desk.blind().end(viewer, benchmark)));
    return new Button("End blind review", Icon.of("eyeoff"), e -> dialog.open());
  }

  private static ConfirmDialog asking(String title, String text, String no, String yes) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(title);
    dialog.setText(text);
    dialog.setCancelable(true);
    dialog.setCancelText(no);
    dialog.setConfirmText(yes);
    return dialog;
  }

  private Button freeze() {
    return new Button("Freeze the board", Icon.of("lock"), e -> askWhatFor());
  }

  private void askWhatFor() {
    var field = new TextField("What for (optional)");
    field.setPlaceholder("camera-ready");
    field.setMaxLength(120);
    TextDialog.line("Freeze the board", field, "Freeze the board", this::keep).open();
  }

  private void keep(String title) {
    UI.getCurrent().navigate(desk.freezes().freeze(viewer, benchmark, title).path());
  }

  private Button embed() {
    return desk.embeds().on(viewer, benchmark)
        ? new Button("End embedding", e -> done(() -> desk.embeds().forbid(viewer, benchmark)))
        : new Button("Allow embedding", Icon.of("globe"), e -> confirm().open());
  }

  private ConfirmDialog confirm() {
    var dialog =
        asking(
            "Allow embedding?",
            "Anybody on the network will read this board without signing in: its title, the names"
                + " of entries and of their owners, ranks, the scores shown now with their"
                + " intervals, and how many submissions each made. Files, runs and unranked"
                + " submissions stay inside. You can end it at any time; copies that others made"
                + " remain.",
            "Keep it inside",
            "Allow embedding");
    dialog.addConfirmListener(e -> done(() -> desk.embeds().allow(viewer, benchmark)));
    return dialog;
  }

  private Div copyEmbed() {
    var holder = new Div();
    if (!desk.embeds().on(viewer, benchmark)) return holder;
    var link = ReviewPlace.link("embed/leaderboards/" + benchmark.address(), "Embedded board");
    link.setRouterIgnore(true);
    link.addClassNames("link", "small");
    holder.add(link);
    return holder;
  }

  private void done(Runnable work) {
    work.run();
    changed.run();
  }
}
