package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.access.AudienceWords;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.base.ui.CopyButton;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Graph.Spot;
import dev.touchstone.lineage.Kind;
import dev.touchstone.lineage.Node;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Beside the graph: what the chosen thing is, who may see it and why. */
class NodePanel extends Aside {
  private final Node node;
  private final Function<UUID, AudienceWords> words;

  NodePanel(Graph graph, Function<UUID, AudienceWords> words, ReaderTime time) {
    this.node = graph.start();
    this.words = words;
    addClassName("lineage-panel");
    getElement().setAttribute("aria-label", "About " + node.label());
    add(new H2(node.kind().words()), what(time));
    String digest = node.digest();
    if (digest != null) add(digest(digest));
    String href = node.href();
    if (href != null) add(page(href));
    add(audience(graph));
  }

  private Component what(ReaderTime time) {
    Paragraph text = new Paragraph(new Span(node.label() + " · "), time.ago(node.at()));
    text.addClassName("muted");
    return text;
  }

  private static Component digest(String digest) {
    Span name = new Span("SHA-256");
    name.addClassNames("muted", "small");
    Span value = new Span(digest);
    value.addClassNames("mono", "cut", "grow");
    value.getElement().setAttribute("title", digest);
    Div row = new Div(name, value, new CopyButton("digest", digest));
    row.addClassNames("row", "lineage-digest");
    return row;
  }

  private Component page(String href) {
    String what = node.kind() == Kind.DATASET_VERSION ? "dataset" : "run";
    boolean board = node.kind() == Kind.SUBMISSION || node.kind() == Kind.ENTRY;
    Anchor link = new Anchor(href, "Open the " + (board ? "leaderboard" : what));
    link.addClassNames("btn", "sm");
    return link;
  }

  private Component audience(Graph graph) {
    Div part = new Div(new H2("Who may see it"), new AudienceBadge(words.apply(node.audience())));
    part.addClassName("lineage-audience");
    List<Spot> origins =
        graph.origins().stream()
            .filter(spot -> spot.hidden() || spot.column() == Kind.DATASET_VERSION)
            .toList();
    if (!origins.isEmpty()) part.add(why(), inputs(origins));
    return part;
  }

  private static Component why() {
    Paragraph text =
        new Paragraph(
            "It follows from what it was made from: only people who may see every input, unless an"
                + " owner shared what was made from one.");
    text.addClassName("muted");
    return text;
  }

  private Component inputs(List<Spot> origins) {
    OrderedList list = new OrderedList();
    list.addClassName("lineage-inputs");
    for (int i = 0; i < origins.size(); i++) list.add(input(i + 1, origins.get(i)));
    return list;
  }

  private ListItem input(int place, Spot spot) {
    Node origin = spot.node();
    Span number = new Span(Integer.toString(place));
    number.addClassNames("av", "sm", "tn");
    Span name = new Span(spot.label());
    name.addClassName("med");
    Div text =
        new Div(
            name, origin == null ? unknown() : new AudienceBadge(words.apply(origin.audience())));
    ListItem item = new ListItem(number, text);
    if (origin == null) item.addClassName("hidden");
    return item;
  }

  private static Component unknown() {
    Div text = new Div("Its name, rows and owner are not shown to you.");
    text.addClassNames("muted", "small");
    return text;
  }
}
