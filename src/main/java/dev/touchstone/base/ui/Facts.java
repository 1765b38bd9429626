package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** A row of named facts between two rules. */
public class Facts extends DescriptionList {
  public Facts() {
    addClassName("facts");
  }

  public Facts fact(String name, String value, String... remarks) {
    Div cell = new Div(new Term(name), new Description(value));
    for (String remark : remarks) cell.add(new Description(remark));
    add(cell);
    return this;
  }

  public Facts fact(String name, Component value) {
    add(new Div(new Term(name), new Description(value)));
    return this;
  }
}
