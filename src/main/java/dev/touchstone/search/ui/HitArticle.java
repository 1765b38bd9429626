package dev.touchstone.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.access.AudienceWords;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.search.Hit;
import dev.touchstone.search.Hit.Reasons;
import dev.touchstone.search.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One result: what it is, why it matched, who may see it and how large it is. */
class HitArticle extends Article {
  HitArticle(Hit hit, AudienceWords audience, String updated) {
    addClassName("hit");
    Div words = new Div(title(hit), address(hit), new Paragraph(new MarkedText(hit.excerpt())));
    if (!hit.reasons().isEmpty()) words.add(why(hit.reasons()));
    add(words, side(hit, audience, updated));
  }

  private static Component title(Hit hit) {
    Anchor link = new Anchor("datasets/" + hit.address());
    link.add(new MarkedText(hit.title()));
    return new H2(link);
  }

  private static Component address(Hit hit) {
    Div address = new Div(hit.address().toString());
    address.addClassNames("address", "mono", "muted");
    return address;
  }

  private static Component why(Reasons reasons) {
    Div why = new Div();
    why.addClassName("why");
    if (!reasons.places().isEmpty())
      why.add(new Span(Icon.of("file"), new Span(String.join(", ", reasons.places()))));
    if (!reasons.tags().isEmpty()) why.add(named("tag", "tag", "tags", reasons.tags(), 0));
    if (!reasons.columns().isEmpty())
      why.add(named("hash", "column", "columns", reasons.columns(), reasons.moreColumns()));
    return why;
  }

  private static Span named(String icon, String one, String many, List<Marked> texts, int more) {
    Span named = new Span(Icon.of(icon), new Span(texts.size() + more == 1 ? one : many));
    for (Marked text : texts) {
      MarkedText marked = new MarkedText(text);
      marked.addClassName("mono");
      named.add(marked);
    }
    if (more > 0) named.add(new Span("and " + Figures.count(more) + " more"));
    return named;
  }

  private static Component side(Hit hit, AudienceWords audience, String updated) {
    Div side = new Div(new Div(Icon.of(audience.icon()), new Span(audience.label())));
    side.addClassName("side");
    Stream.of(shape(hit), weight(hit), "Updated " + updated)
        .filter(line -> !line.isEmpty())
        .forEach(line -> side.add(new Div(line)));
    return side;
  }

  private static String shape(Hit hit) {
    List<String> parts = new ArrayList<>();
    if (hit.rows() > 0) parts.add(Figures.count(hit.rows(), "row", "rows"));
    if (hit.columns() > 0) parts.add(Figures.count(hit.columns(), "column", "columns"));
    return String.join(", ", parts);
  }

  private static String weight(Hit hit) {
    String size = hit.bytes() > 0 ? Figures.bytes(hit.bytes()) : "No version yet";
    return Stream.of(size, hit.licence())
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
