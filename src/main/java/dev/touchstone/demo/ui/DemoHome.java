package dev.touchstone.demo.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.demo.DemoFilling;
import java.util.Optional;

/** Puts the banner on top of the home page while the demo workspace fills. */
@org.springframework.stereotype.Component
class DemoHome implements HomeSection {
  private final DemoFilling filling;
  private final CurrentViewer viewers;
  private final Live live;

  DemoHome(DemoFilling filling, CurrentViewer viewers, Live live) {
    this.filling = filling;
    this.viewers = viewers;
    this.live = live;
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public Place place() {
    return Place.BANNER;
  }

  @Override
  public Optional<Component> render() {
    Viewer viewer = viewers.get();
    return filling.state(viewer).map(state -> new DemoBanner(filling, live, viewer));
  }
}
