package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs as lines across parameters and results. */
@Tag("ts-parallel")
@JsModule("./src/ts-parallel.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class ParallelCoordinates extends Component implements HasSize {

  /**
   * One vertical axis.
   *
   * @param better {@code higher} or {@code lower} for a result, null for a parameter
   */
  record Dimension(String name, @Nullable String better) {}

  /**
   * One run.
   *
   * @param values one per axis: a number, a word, or null where the run has none
   */
  record Track(String id, String label, int slot, List<@Nullable Object> values) {}

  ParallelCoordinates(List<Dimension> dimensions, List<Track> tracks) {
    getElement().setPropertyList("dimensions", dimensions);
    getElement().setPropertyList("tracks", tracks);
  }
}
