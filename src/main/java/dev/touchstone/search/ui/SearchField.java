package dev.touchstone.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The search field of the bar and the palette; suggestions come over HTTP while one types. */
@Tag("ts-top-search")
@JsModule("./src/top-search.ts")
class SearchField extends Component {
  SearchField() {
    ArrayNode pages = JsonNodeFactory.instance.arrayNode();
    MenuConfiguration.getMenuEntries().forEach(entry -> add(pages, entry));
    getElement().setPropertyJson("pages", pages);
  }

  private static void add(ArrayNode pages, MenuEntry entry) {
    String icon = entry.icon() == null ? "right" : entry.icon();
    pages
        .addObject()
        .put("title", entry.title())
        .put("path", entry.path().replaceFirst("^/", ""))
        .put("icon", icon);
  }
}
