package dev.touchstone.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.IntConsumer;

/** A choice between a few short words, of which one is always taken. */
public class Segments extends Div {
  private final List<NativeButton> parts;
  private final IntConsumer chosen;

  /**
   * @param label names the choice for assistive technology
   * @param taken counts from 0
   * @param chosen told the number of a part that is taken anew
   */
  public Segments(String label, List<String> words, int taken, IntConsumer chosen) {
    this.chosen = chosen;
    this.parts = words.stream().map(NativeButton::new).toList();
    addClassName("seg");
    getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    for (int i = 0; i < parts.size(); i++) add(part(i));
    mark(taken);
  }

  private NativeButton part(int number) {
    NativeButton part = parts.get(number);
    part.addClickListener(e -> take(number));
    return part;
  }

  private void take(int number) {
    mark(number);
    chosen.accept(number);
  }

  private void mark(int taken) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).getElement().setAttribute("aria-pressed", Boolean.toString(i == taken));
      parts.get(i).setClassName("on", i == taken);
    }
  }
}
