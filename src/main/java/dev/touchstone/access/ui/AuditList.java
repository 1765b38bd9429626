package dev.touchstone.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.access.Audit.Entry;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ReaderTime;
import java.util.List;
import java.util.Map;

/** Audit entries as sentences: who, what, on what, when. */
class AuditList extends UnorderedList {
  private static final Map<String, String> DONE =
      Map.of("close", "closed", "create", "created", "delete", "deleted", "submit", "submitted");

  private final ReaderTime times;

  AuditList(List<Entry> entries, ReaderTime times) {
    this.times = times;
    addClassNames("list", "ruled", "audit");
    entries.forEach(entry -> add(row(entry)));
  }

  private ListItem row(Entry entry) {
    Div words = new Div(strong(entry.actor()), new Span(" " + done(entry.action()) + " "));
    words.add(strong(entry.subject()));
    Div about = new Div(times.ago(entry.at()));
    about.addClassNames("faint", "xs", "tn");
    if (!entry.detail().isEmpty()) about.add(new Span(" · " + entry.detail()));
    about.add(hash(entry.hash()));
    Div both = new Div(words, about);
    both.addClassName("grow");
    return new ListItem(Icon.of(icon(entry.action())), both);
  }

  /** Some rooms write the action as a command; the list tells what was done. */
  private static String done(String action) {
    String verb = action.split(" ", 2)[0];
    return DONE.getOrDefault(verb, verb) + action.substring(verb.length());
  }

  private static Span strong(String text) {
    Span strong = new Span(text);
    strong.addClassName("med");
    return strong;
  }

  private static Span hash(String hash) {
    Span text = new Span(hash.substring(0, 4) + "…");
    text.addClassNames("mono", "hash");
    text.getElement().setAttribute("title", hash);
    return text;
  }

  private static String icon(String action) {
    if (action.contains("token") || action.contains("password")) return "key";
    if (action.contains("team") || action.contains("person") || action.contains("invit"))
      return "users";
    if (action.contains("dataset") || action.contains("version")) return "data";
    if (action.contains("benchmark") || action.contains("submi")) return "board";
    if (action.contains("run") || action.contains("experiment")) return "flask";
    return "shield";
  }
}
