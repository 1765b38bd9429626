package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.leaderboard.Benchmark;
import java.time.Instant;

/** The terms, and accepting them. */
class TermsBox extends Div {
  TermsBox(BoardDesk desk, Viewer viewer, Benchmark benchmark, Runnable changed) {
    addClassName("terms");
    add(new Markdown(benchmark.rules().terms()));
    var row = new Div();
    row.addClassNames("row", "wrap");
    desk.rules()
        .accepted(viewer, benchmark)
        .ifPresentOrElse(
            at -> row.add(accepted(desk, at)),
            () -> row.add(accept(desk, viewer, benchmark, changed)));
    var version = new Span("Version " + benchmark.rules().termsHash().substring(0, 8));
    version.addClassNames("small", "faint", "mono");
    version.getElement().setAttribute("title", "sha256 " + benchmark.rules().termsHash());
    row.add(version);
    add(row);
  }

  private static Badge accepted(BoardDesk desk, Instant at) {
    return new Badge(Badge.Tone.OK, "check", "Accepted " + desk.times().words(at));
  }

  private static Button accept(
      BoardDesk desk, Viewer viewer, Benchmark benchmark, Runnable changed) {
    var hash = benchmark.rules().termsHash();
    var button =
        new Button(
            "Accept terms",
            click -> {
              desk.rules().accept(viewer, benchmark.address(), hash);
              changed.run();
            });
    button.setThemeName("primary");
    return button;
  }
}
