package dev.touchstone.run.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.touchstone.base.query.InvalidQuery;
import dev.touchstone.base.query.Suggestion;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The filter above the runs table, with completion and the complaint below it. */
@Tag("ts-filter")
@JsModule("./src/ts-filter.ts")
class FilterBar extends Component {
  private static final int LONGEST = 20_000;

  private final Function<String, List<Suggestion>> completion;
  private final Consumer<String> applied;
  private String value = "";

  /**
   * @param completion suggestions for the text before the cursor
   * @param applied hears the filter when somebody is done with it
   */
  FilterBar(Function<String, List<Suggestion>> completion, Consumer<String> applied) {
    this.completion = completion;
    this.applied = applied;
    addClassNames(this, "filter-bar");
  }

  private static void addClassNames(FilterBar bar, String name) {
    bar.getElement().getClassList().add(name);
  }

  String value() {
    return value;
  }

  void set(String text) {
    value = text;
    getElement().setProperty("value", text);
  }

  /**
   * @param complaint blank when the filter is right
   */
  void complain(String complaint) {
    getElement().setProperty("error", complaint);
  }

  @ClientCallable
  void apply(String text) {
    String wanted = text.strip();
    if (wanted.equals(value) || wanted.length() > LONGEST) return;
    value = wanted;
    applied.accept(wanted);
  }

  @ClientCallable
  ArrayNode suggest(String before) {
    ArrayNode answer = JsonNodeFactory.instance.arrayNode();
    suggestions(before)
        .forEach(
            s ->
                answer
                    .addObject()
                    .put("text", s.text())
                    .put("remark", s.remark())
                    .put("from", s.from()));
    return answer;
  }

  private List<Suggestion> suggestions(String before) {
    try {
      return before.length() > LONGEST ? List.of() : completion.apply(before);
    } catch (InvalidQuery e) {
      return List.of();
    }
  }
}
