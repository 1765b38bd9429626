package dev.touchstone.base.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;

/** The field above a list that narrows it; what stands in it is in the address ({@code ?q=}). */
public class ListSearch extends TextField {
  private static final String PARAMETER = "q";

  /**
   * @param words what may be looked for, such as “Find a name”
   * @param changed what to do when somebody wrote something else
   */
  public ListSearch(String words, Runnable changed) {
    addClassName("list-search");
    setPlaceholder(words);
    setAriaLabel(words);
    setPrefixComponent(Icon.of("search"));
    setClearButtonVisible(true);
    setValueChangeMode(ValueChangeMode.LAZY);
    addValueChangeListener(
        e -> {
          AddressState.put(this, PARAMETER, e.getValue());
          changed.run();
        });
  }

  /** Takes what the address says. */
  public void read(QueryParameters query) {
    setValue(query.getSingleParameter(PARAMETER).orElse(""));
  }
}
