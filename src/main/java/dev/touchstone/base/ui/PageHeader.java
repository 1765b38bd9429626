package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: title with badges, a line below, actions at the right. */
public class PageHeader extends Div {
  private final Div titleRow = new Div();
  private final Div words = new Div(titleRow);
  private final Div actions = new Div();
  private final H1 title = new H1();

  public PageHeader(String text) {
    addClassName("head");
    titleRow.addClassNames("row", "wrap");
    titleRow.add(title);
    words.addClassName("grow");
    actions.addClassNames("row", "wrap", "acts");
    add(words, actions);
    setTitle(text);
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  public PageHeader badge(Component badge) {
    titleRow.add(badge);
    return this;
  }

  public PageHeader subtitle(String text) {
    return subtitle(new Paragraph(text));
  }

  public PageHeader subtitle(Component line) {
    line.addClassName("sub");
    words.add(line);
    return this;
  }

  public PageHeader action(Component action) {
    actions.add(action);
    return this;
  }
}
