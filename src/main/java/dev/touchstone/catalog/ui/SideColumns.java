package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.CopyButton;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the description: versions, licence, digest. */
@org.springframework.stereotype.Component
class SideColumns {
  private static final int SHOWN = 5;
  private final Datasets datasets;
  private final ReaderTime time;

  SideColumns(Datasets datasets, ReaderTime time) {
    this.datasets = datasets;
    this.time = time;
  }

  Component versions(Viewer viewer, Dataset dataset) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "small", "side-list");
    List<Version> versions = datasets.versions(viewer, dataset.address());
    versions.stream().limit(SHOWN).forEach(version -> list.add(item(dataset, version)));
    if (versions.isEmpty()) list.add(new ListItem("None yet"));
    return new Div(new H3("Versions"), list);
  }

  private ListItem item(Dataset dataset, Version version) {
    Anchor number =
        new Anchor(
            Links.page(dataset.address(), "about", version.number()),
            Integer.toString(version.number()));
    number.addClassNames("tn", "med");
    number.setAriaLabel("Version " + version.number());
    Span note = new Span(version.note().isEmpty() ? "no note" : version.note());
    note.addClassName("grow");
    Span when = time.ago(version.publishedAt());
    when.addClassNames("faint", "tn");
    return new ListItem(number, note, when);
  }

  Component facts(Dataset dataset, @Nullable Version version) {
    DescriptionList facts = new DescriptionList();
    facts.addClassNames("kv", "small");
    fact(
        facts, "Licence", new Span(dataset.licence().isEmpty() ? "not stated" : dataset.licence()));
    if (version != null) fact(facts, "Digest", digest(version.digest()));
    if (dataset.task() != null) fact(facts, "Task", new Span(dataset.task()));
    if (dataset.source() != null) fact(facts, "Source", link(dataset.source(), dataset.source()));
    if (!dataset.tags().isEmpty()) fact(facts, "Tags", tags(dataset.tags()));
    return new Div(new H3("Facts"), facts);
  }

  private static void fact(DescriptionList facts, String name, Component value) {
    facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
  }

  /** The digest, shortened, with a button that copies all of it. */
  static Component digest(String digest) {
    Span text = new Span("sha256 " + digest.substring(0, 4) + "…" + digest.substring(60));
    text.addClassName("mono");
    text.setTitle(digest);
    Div row = new Div(text, new CopyButton("digest", digest));
    row.addClassName("row");
    return row;
  }

  private static Component tags(List<String> tags) {
    Div row = new Div();
    row.addClassNames("row", "wrap", "tags");
    for (String tag : tags) {
      Span chip = new Span(tag);
      chip.addClassName("chip");
      row.add(chip);
    }
    return row;
  }

  /** A link for web addresses; other sources are text. */
  static Component link(String source, String text) {
    if (!source.matches("(?i)https?://.*")) return new Span(source);
    Anchor link = new Anchor(source, text);
    link.addClassNames("link", "cut");
    link.setTarget("_blank");
    link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
    return link;
  }
}
