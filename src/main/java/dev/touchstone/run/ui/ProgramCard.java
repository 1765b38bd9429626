package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.Run;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a tracked run ran and what it read, as its program says; nobody checked it. */
final class ProgramCard extends Card {
  /** The tag of a declared dataset that says what it was for. */
  private static final String PURPOSE = "mlflow.data.context";

  ProgramCard(RunFacts facts, Instant now) {
    super("As its program says");
    aside("not checked");
    Told told = facts.told();
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "small");
    list.add(FactItem.of("code", source(facts), version(told)));
    list.add(FactItem.of("user", "As " + told.user().orElse(facts.maker()), means(told)));
    list.add(FactItem.of("clock", took(facts.run(), now), times(facts.run())));
    told.declared().forEach(input -> list.add(declared(input)));
    if (told.declared().isEmpty()) list.add(FactItem.of("data", "Names no data it read", ""));
    with(list);
  }

  private static String source(RunFacts facts) {
    return facts.told().source().orElseGet(() -> Recipes.title(facts.run().recipe()));
  }

  private static String version(Told told) {
    return joined(
        told.kind(),
        told.commit().map(commit -> "git commit " + commit),
        told.branch().map(branch -> "branch " + branch));
  }

  private static String means(Told told) {
    return joined(told.host().map(host -> "on " + host), told.client());
  }

  private static String took(Run run, Instant now) {
    String duration = Figures.duration(run.duration(now));
    return run.state().over() ? "Took " + duration : "Running for " + duration;
  }

  private static String times(Run run) {
    if (run.startedAt() == null) return "";
    return run.endedAt() == null
        ? Figures.exact(run.startedAt(), ReaderTime.zone())
        : Figures.between(run.startedAt(), run.endedAt(), ReaderTime.zone());
  }

  /** A dataset that a program, in a worker or not, says it read. */
  static ListItem declared(DeclaredInput input) {
    return FactItem.of(
        "data",
        input.name(),
        joined(
            Optional.of("digest " + input.digest()),
            Optional.ofNullable(input.tags().get(PURPOSE)).map(purpose -> "for " + purpose),
            Optional.of(input.sourceType()).filter(type -> !type.isBlank())));
  }

  @SafeVarargs
  private static String joined(Optional<String>... parts) {
    return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }
}
