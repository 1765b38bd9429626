package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.RunInput.InputFile;
import java.util.List;

/** What the run was given, by the hashes the worker mounted and checked. */
final class InputsCard extends Card {

  InputsCard(RunFacts facts) {
    super("Inputs, as the worker saw them");
    Run run = facts.run();
    if (facts.checked()) tool(new Badge(Badge.Tone.TOUCH, "streak", "checked"));
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "small");
    run.inputs().forEach(input -> list.add(new FactItem("data", dataset(input), digest(input))));
    list.add(new FactItem("code", new Span(Recipes.words(run.recipe())), code(run)));
    list.add(new FactItem("cpu", new Span(machine(facts)), new Span("No network, no secrets")));
    with(list);
    List<DeclaredInput> declared = facts.told().declared();
    if (!declared.isEmpty()) with(said(declared));
  }

  private static Div said(List<DeclaredInput> declared) {
    Span title = new Span("Also named by the program, not checked");
    title.addClassNames("muted", "small");
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "small");
    declared.forEach(input -> list.add(ProgramCard.declared(input)));
    return new Div(title, list);
  }

  private static Span code(Run run) {
    String script = run.scriptSha256();
    return new Span(
        (script == null ? "" : "sha256 " + Digests.brief(script) + " · ") + "seed " + run.seed());
  }

  /** What it ran on, or what it asked for while it waits. */
  private static String machine(RunFacts facts) {
    Limits limits = facts.run().limits();
    String share =
        "%s, %s, %d MiB"
            .formatted(
                facts.run().device(),
                Figures.count(limits.cores(), "core", "cores"),
                limits.memoryBytes() >> 20);
    return facts.machine().map(m -> share + " on " + m.host() + ", " + m.runtime()).orElse(share);
  }

  private static Div dataset(RunInput input) {
    Span number = new Span(" v" + input.number());
    number.addClassName("faint");
    return new Div(
        new Anchor(
            "datasets/" + input.datasetAddress() + "?version=" + input.number(),
            input.datasetAddress()),
        number);
  }

  private static Span digest(RunInput input) {
    long bytes = input.files().stream().mapToLong(InputFile::size).sum();
    String files = Figures.count(input.files().size(), "file", "files");
    Span text =
        new Span(
            "sha256 %s · %s, %s, read-only"
                .formatted(Digests.brief(input.digest()), files, Figures.bytes(bytes)));
    text.addClassName("mono");
    text.getElement().setAttribute("title", input.digest());
    return text;
  }
}
