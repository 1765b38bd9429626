package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.lineage.NodeId;
import dev.touchstone.run.Run;
import dev.touchstone.run.ui.RunTab;

/** What a run was made from and what came of it. */
@org.springframework.stereotype.Component
class RunLineageTab implements RunTab {
  private final LineageDesk desk;

  RunLineageTab(LineageDesk desk) {
    this.desk = desk;
  }

  @Override
  public String label() {
    return "Lineage";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Component content(Viewer viewer, Run run) {
    return new LineagePart(desk, NodeId.run(run.id()));
  }
}
