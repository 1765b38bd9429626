package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import java.util.Optional;

/** Something to do with a version of a dataset, in the head of its page. Supplied as beans. */
public interface DatasetAction {
  Optional<Component> action(Viewer viewer, Dataset dataset, Version version);
}
