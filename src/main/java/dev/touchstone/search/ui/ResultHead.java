package dev.touchstone.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.search.Order;
import java.util.function.Consumer;

/** The line above the results: how many, sorted how, and on a phone the way to the filters. */
class ResultHead extends Div {
  private final H1 count = new H1();
  private final Select<Order> order = new Select<>();

  ResultHead(Consumer<Order> sorted, Runnable filter) {
    addClassName("result-head");
    Button filters = new Button("Filter", Icon.of("filter"), click -> filter.run());
    filters.addClassName("filters");
    count.getElement().setAttribute("aria-live", "polite");
    Span remark = new Span("counts include only what you may see");
    remark.addClassNames("faint", "desk", "grow");
    Span sortBy = new Span("Sort by");
    sortBy.addClassNames("muted", "desk");
    add(filters, count, remark, sortBy, orderSelect(sorted));
  }

  private Select<Order> orderSelect(Consumer<Order> sorted) {
    order.setItems(Order.values());
    order.setItemLabelGenerator(Order::label);
    order.setAriaLabel("Sort by");
    order.addValueChangeListener(
        e -> {
          if (e.isFromClient()) sorted.accept(e.getValue());
        });
    return order;
  }

  void show(long total, Order sorted) {
    count.setText(Figures.count(total, "dataset", "datasets"));
    order.setValue(sorted);
  }
}
