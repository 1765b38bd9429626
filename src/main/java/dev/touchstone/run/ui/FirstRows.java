package dev.touchstone.run.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * A table of runs. Of a long one the first rows come as words and links, which a browser shows at
 * once; the table, which takes it several times as long, is drawn after them and takes their place.
 */
@Tag("ts-first-rows")
@JsModule("./src/ts-first-rows.ts")
final class FirstRows extends Component {
  private final RunsGrid table;

  FirstRows(RunsGrid table) {
    this.table = table;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    boolean first = table.getParent().isEmpty();
    if (first) getElement().appendChild(table.getElement());
    if (first && !table.isShort()) getElement().setPropertyBean("sight", table.firstSight());
    else getElement().removeProperty("sight");
  }
}
