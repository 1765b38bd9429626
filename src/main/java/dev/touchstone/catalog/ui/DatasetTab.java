package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tab of the dataset page. Rooms supply them as beans. */
public interface DatasetTab {
  /** Its name, which in lower case with dashes is its word in the address. */
  String label();

  /** Tabs stand in ascending order: About is 10, Data 20, Files 30, Versions 40, Access 900. */
  int order();

  /** The number beside the name, of what this viewer may see. */
  Optional<Integer> count(Viewer viewer, Dataset dataset);

  /**
   * @param version the chosen version, null while there is none
   */
  Component content(Viewer viewer, Dataset dataset, @Nullable Version version);
}
