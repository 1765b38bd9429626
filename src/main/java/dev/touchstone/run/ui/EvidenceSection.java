package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.run.DataDifference;
import dev.touchstone.run.DataDifference.Change;
import dev.touchstone.run.DataDifference.FileChange;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TextDifference;
import java.util.Optional;

/** What is different between two runs: code and packages line by line, the data file by file. */
@org.springframework.stereotype.Component
class EvidenceSection implements CompareSection {

  private final Runs runs;

  EvidenceSection(Runs runs) {
    this.runs = runs;
  }

  @Override
  public String title() {
    return "Code and data";
  }

  @Override
  public int order() {
    return 600;
  }

  @Override
  public String aside(Compared compared) {
    return "from %s to %s"
        .formatted(compared.runs().getFirst().name(), compared.runs().getLast().name());
  }

  @Override
  public Optional<Component> content(Compared compared) {
    if (compared.runs().size() != 2) return Optional.empty();
    Run first = compared.runs().getFirst();
    Run second = compared.runs().getLast();
    Div parts = new Div();
    code(first, second).ifPresent(part -> parts.add(new H3("Script"), part));
    data(first, second).ifPresent(part -> parts.add(new H3("Data files"), part));
    packages(compared.viewer(), first, second)
        .ifPresent(part -> parts.add(new H3("Packages"), part));
    parts.addClassName("evidence-difference");
    return parts.getComponentCount() == 0 ? Optional.empty() : Optional.of(parts);
  }

  private static Optional<Component> code(Run first, Run second) {
    if (!(first.recipe() instanceof ScriptRecipe before)
        || !(second.recipe() instanceof ScriptRecipe after)) return Optional.empty();
    TextDifference difference = TextDifference.of(before.script(), after.script());
    return Optional.of(new DifferenceView(difference, "Both ran the same script."));
  }

  private Optional<Component> packages(Viewer viewer, Run first, Run second) {
    Optional<String> before = packages(viewer, first);
    Optional<String> after = packages(viewer, second);
    if (before.isEmpty() || after.isEmpty()) return Optional.empty();
    TextDifference difference = TextDifference.of(before.get(), after.get());
    return Optional.of(new DifferenceView(difference, "Both found the same packages."));
  }

  /** One a line, as the last attempt found them. */
  private Optional<String> packages(Viewer viewer, Run run) {
    return runs.attempts(viewer, run.id()).reversed().stream()
        .findFirst()
        .flatMap(attempt -> Optional.ofNullable(attempt.machine()))
        .flatMap(machine -> Optional.ofNullable(machine.packages()))
        .map(found -> String.join("\n", found.packages()));
  }

  private static Optional<Component> data(Run first, Run second) {
    DataDifference difference = DataDifference.of(first, second);
    if (difference.files().isEmpty()) return Optional.empty();
    Div list = new Div();
    list.addClassName("difference");
    if (difference.same()) list.add(new Span("Both read the same files, byte for byte."));
    else difference.files().forEach(file -> list.add(row(file)));
    return Optional.of(list);
  }

  private static Div row(FileChange file) {
    Span sign = new Span(sign(file.change()));
    sign.addClassName("sign");
    Div row = new Div(sign, new Span(file.dataset() + "/" + file.path() + words(file)));
    row.addClassName(file.change().name().toLowerCase());
    return row;
  }

  private static String sign(Change change) {
    return switch (change) {
      case SAME -> " ";
      case CHANGED -> "~";
      case ADDED -> "+";
      case REMOVED -> "−";
    };
  }

  private static String words(FileChange file) {
    return switch (file.change()) {
      case SAME -> ", the same";
      case CHANGED ->
          ", other bytes: %s, then %s"
              .formatted(Figures.bytes(file.before()), Figures.bytes(file.after()));
      case ADDED -> ", only in the second: " + Figures.bytes(file.after());
      case REMOVED -> ", only in the first: " + Figures.bytes(file.before());
    };
  }
}
