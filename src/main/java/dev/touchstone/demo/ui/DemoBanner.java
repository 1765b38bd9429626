package dev.touchstone.demo.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.OpenPage;
import dev.touchstone.demo.DemoFilling;
import dev.touchstone.demo.DemoFilling.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how far the demo workspace is, live, until it is complete or the person closes it. */
class DemoBanner extends Div {
  private static final Logger log = LoggerFactory.getLogger(DemoBanner.class);
  final Span words = new Span();
  final Button stop = new Button("Stop showing");
  private final ProgressBar bar = new ProgressBar();
  private final DemoFilling filling;
  private final Live live;
  private final Viewer viewer;
  private @Nullable AutoCloseable listening;

  DemoBanner(DemoFilling filling, Live live, Viewer viewer) {
    this.filling = filling;
    this.live = live;
    this.viewer = viewer;
    addClassName("demo-banner");
    getElement().setAttribute("role", "status");
    bar.setWidth("140px");
    bar.getElement().setAttribute("aria-hidden", "true");
    words.addClassName("grow");
    stop.addThemeNames("tertiary", "small");
    stop.addClickListener(e -> stop());
    add(words, bar, stop);
    show(filling.state(viewer));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Runnable refresh = OpenPage.access(event.getUI(), () -> show(filling.state(viewer)));
    listening = live.listen(DemoFilling.TOPIC, fact -> refresh.run());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    try {
      if (listening != null) listening.close();
    } catch (Exception e) {
      log.warn("The demo's banner could not stop listening", e);
    }
  }

  private void show(Optional<State> state) {
    setVisible(state.isPresent());
    state.ifPresent(this::show);
  }

  private void show(State state) {
    words.setText(
        "The demo workspace is filling: "
            + Figures.count(state.done())
            + " of "
            + Figures.count(state.total(), "run", "runs")
            + " done");
    bar.setValue((double) state.done() / state.total());
  }

  private void stop() {
    filling.hide(viewer);
    setVisible(false);
  }
}
