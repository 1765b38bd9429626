package dev.touchstone.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.verification.Surroundings;
import dev.touchstone.verification.Verification;
import dev.touchstone.verification.Verification.Seed;
import java.util.Objects;
import java.util.UUID;

/** Every re-run with what became of it, and what it saw that the entry's run did not. */
class SeedsDetails extends NativeDetails {
  private final VerificationDesk desk;
  private final Viewer viewer;
  private final Split split;

  SeedsDetails(VerificationDesk desk, Viewer viewer, Verification one, Split split) {
    this.desk = desk;
    this.viewer = viewer;
    this.split = split;
    addClassNames("seeds", "small");
    setSummaryText(summary(one));
    var list = new UnorderedList();
    one.seeds().forEach(seed -> list.add(seed(one, seed)));
    var content = new Div(list);
    surroundings(content, one);
    setContent(content);
  }

  private static String summary(Verification one) {
    var words = Figures.count(one.seeds().size(), "seed", "seeds");
    return one.failed() == 0 ? words : words + ", %d failed".formatted(one.failed());
  }

  private ListItem seed(Verification one, Seed seed) {
    var item = new ListItem(Icon.of(icon(seed)), new Span(words(one, seed)));
    var score = seed.scores().get(split);
    if (score != null) item.add(figure(" " + Figures.number(score)));
    if (seed.runId() != null) item.add(new Span(" "), link(seed));
    return item;
  }

  private static String icon(Seed seed) {
    return switch (seed.state()) {
      case WAITING -> "clock";
      case RETURNED, SCORED -> "check";
      case RUN_FAILED, STOPPED, NO_FILE, NOT_VALID -> "warn";
    };
  }

  private static String words(Verification one, Seed seed) {
    var own = seed.equals(one.seeds().getFirst()) ? ", the entry's own" : "";
    return "seed %d%s: %s".formatted(seed.seed(), own, seed.state().words());
  }

  private static Component link(Seed seed) {
    var link = new Anchor("runs/" + seed.runId(), "run and log");
    link.addClassName("link");
    link.setAriaLabel("Run and log of seed " + seed.seed());
    return link;
  }

  private static Component figure(String text) {
    var span = new Span(text);
    span.addClassName("figure");
    return span;
  }

  /** Of the first re-run that ran: the others had the same machine's environment. */
  private void surroundings(Div content, Verification one) {
    var recorded = one.runId();
    if (recorded == null) return;
    one.seeds().stream()
        .filter(seed -> seed.runId() != null && seed.sameInputs() != null)
        .findFirst()
        .ifPresent(seed -> content.add(table(recorded, Objects.requireNonNull(seed.runId()))));
  }

  private Component table(UUID recorded, UUID rerun) {
    var list = new UnorderedList();
    desk.surroundings().of(viewer, recorded, rerun).forEach(row -> list.add(row(row)));
    var title = new Div("As recorded, and as seen in the re-run");
    title.addClassName("med");
    return new Div(title, list);
  }

  private static ListItem row(Surroundings.Row row) {
    if (row.same()) return new ListItem(Icon.of("check"), new Span(row.what() + ": " + row.seen()));
    var item =
        new ListItem(
            Icon.of(row.matters() ? "warn" : "info"),
            new Span("%s: %s, now %s".formatted(row.what(), row.recorded(), row.seen())));
    item.addClassName(row.matters() ? "differs" : "muted");
    return item;
  }
}
