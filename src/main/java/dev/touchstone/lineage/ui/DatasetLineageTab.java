package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.catalog.ui.DatasetTab;
import dev.touchstone.lineage.NodeId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dataset version came from and what was made from it. */
@org.springframework.stereotype.Component
class DatasetLineageTab implements DatasetTab {
  private final LineageDesk desk;

  DatasetLineageTab(LineageDesk desk) {
    this.desk = desk;
  }

  @Override
  public String label() {
    return "Lineage";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Dataset dataset) {
    return Optional.empty();
  }

  @Override
  public Component content(Viewer viewer, Dataset dataset, @Nullable Version version) {
    return version == null
        ? new EmptyState("graph", "Nothing to trace yet", "Publish a version first.")
        : new LineagePart(desk, NodeId.version(version.id()));
  }
}
