package dev.touchstone.run.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The head of the run page: what it is, who may see it, what can be done with it. */
final class RunHeader extends PageHeader {
  private static final int OTHERS = 5;

  private final RunDesk desk;
  private final Run run;

  RunHeader(RunFacts facts, RunDesk desk, ReaderTime times, List<RunAction> actions) {
    super(facts.run().name());
    this.desk = desk;
    this.run = facts.run();
    badge(new StateBadge(run.state()));
    badge(new AudienceBadge(facts.audience()));
    subtitle(subtitle(facts, times));
    actions.forEach(a -> a.action(desk.viewer(), run).ifPresent(this::action));
    List<Run> others = desk.finishedBeside(run);
    if (!others.isEmpty()) action(compare(others));
    if (facts.mayChange()) addOwnActions();
  }

  private static Span subtitle(RunFacts facts, ReaderTime times) {
    Run run = facts.run();
    Span line =
        new Span(
            new Span("Started by " + facts.maker() + " "),
            times.ago(run.createdAt()),
            new Span(" in "),
            link("experiments/" + facts.experiment().address(), facts.experiment().question()));
    facts.family().whole().ifPresent(whole -> line.add(partOf(whole)));
    line.add(new Span(", " + made(run)));
    return line;
  }

  private static Span partOf(Run whole) {
    return new Span(new Span(", part of "), link("runs/" + whole.id(), whole.name()));
  }

  /** A program of somebody's own has no seed of ours. */
  private static String made(Run run) {
    return run.recipe() instanceof TrackedRecipe tracked
        ? "by " + (tracked.source().isBlank() ? "a program of their own" : file(tracked.source()))
        : "recipe: " + Recipes.words(run.recipe()) + ", seed " + run.seed();
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Anchor link(String address, String words) {
    Anchor link = new Anchor(address, words);
    link.addClassName("link");
    return link;
  }

  private Anchor compare(List<Run> others) {
    String ids =
        Stream.concat(Stream.of(run), others.stream().limit(OTHERS))
            .map(each -> each.id().toString())
            .collect(Collectors.joining(","));
    Anchor link = new Anchor("compare?runs=" + ids, "Compare with others");
    link.addClassName("btn");
    return link;
  }

  private void addOwnActions() {
    if (!run.state().over()) action(stop());
    else if (run.failure() != null && !run.tracked()) action(retry(desk, run));
  }

  private Button stop() {
    Button stop = new Button(run.stopping() ? "Stopping" : "Stop run", Icon.of("stop"));
    stop.addThemeName("error");
    stop.setEnabled(!run.stopping());
    stop.addClickListener(e -> confirmStop());
    return stop;
  }

  private void confirmStop() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Stop " + run.name() + "?");
    dialog.setText(
        run.tracked()
            ? "It counts as stopped from now on, and what it logged is kept. Its program, which runs"
                + " elsewhere, is not told."
            : "What it measured and stored up to now is kept. It cannot go on from there.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep running");
    dialog.setConfirmText("Stop run");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(e -> desk.stop(run.id()));
    dialog.open();
  }

  static Button retry(RunDesk desk, Run run) {
    Button retry = new Button("Retry run", Icon.of("retry"));
    retry.addClickListener(e -> UI.getCurrent().navigate("runs/" + desk.retry(run.id()).id()));
    return retry;
  }
}
