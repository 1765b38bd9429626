package dev.touchstone.search.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.base.ui.TopSearch;

/** Puts the search field into the bar of every page. */
@org.springframework.stereotype.Component
class DatasetTopSearch implements TopSearch {
  @Override
  public Component render() {
    return new SearchField();
  }
}
