package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.base.ui.Section;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of the comparison page below the curves; a part with nothing to say is left out. */
final class CompareSections extends Div {
  private final Map<CompareSection, Div> places = new LinkedHashMap<>();

  CompareSections(List<CompareSection> sections) {
    sections.stream()
        .sorted(Comparator.comparingInt(CompareSection::order))
        .forEach(section -> places.put(section, new Div()));
    places.values().forEach(this::add);
  }

  void show(Compared compared) {
    places.forEach((section, place) -> fill(section, place, compared));
  }

  /** Another metric was chosen: only what depends on it is made anew. */
  void follow(Compared compared) {
    places.forEach(
        (section, place) -> {
          if (section.followsMetric()) fill(section, place, compared);
        });
  }

  private static void fill(CompareSection section, Div place, Compared compared) {
    place.removeAll();
    section.content(compared).ifPresent(content -> place.add(titled(section, content, compared)));
  }

  private static Section titled(CompareSection section, Component content, Compared compared) {
    Section titled = new Section(section.title(), content);
    String aside = section.aside(compared);
    return aside.isEmpty() ? titled : titled.aside(aside);
  }
}
