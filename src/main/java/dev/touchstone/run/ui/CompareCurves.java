package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.run.Direction;
import dev.touchstone.run.Run;
import java.util.Locale;
import java.util.UUID;

/**
 * The curves of up to a thousand runs, one metric large and the others small, with the runs beside.
 * The browser reads the points itself and keeps how they are drawn in the address.
 */
@Tag("ts-compare")
@JsModule("./src/ts-compare.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
class CompareCurves extends Component {

  /**
   * A metric to choose from.
   *
   * @param better {@code higher} or {@code lower}
   */
  record Measure(String key, String words, String better) {

    static Measure of(String key) {
      return new Measure(
          key, new MetricName(key).words(), Direction.of(key).name().toLowerCase(Locale.ROOT));
    }
  }

  /** The reader chose another metric to be drawn large. */
  @DomEvent("metric-chosen")
  public static class MetricChosen extends ComponentEvent<CompareCurves> {
    private final String metric;

    public MetricChosen(
        CompareCurves source, boolean fromClient, @EventData("event.detail") String metric) {
      super(source, fromClient);
      this.metric = metric;
    }

    String metric() {
      return metric;
    }
  }

  /** The large chart is on the screen, or could not be read. */
  @DomEvent("begun")
  public static class Begun extends ComponentEvent<CompareCurves> {

    public Begun(CompareCurves source, boolean fromClient) {
      super(source, fromClient);
    }
  }

  CompareCurves(Compared compared, QueryParameters address) {
    getElement().setProperty("look", address.getQueryString());
    getElement().setPropertyList("runs", compared.ids().stream().map(UUID::toString).toList());
    getElement().setPropertyList("names", compared.runs().stream().map(Run::name).toList());
    getElement().setPropertyList("measures", compared.metrics().stream().map(Measure::of).toList());
  }

  void onMetric(ComponentEventListener<MetricChosen> listener) {
    addListener(MetricChosen.class, listener);
  }

  void onBegun(ComponentEventListener<Begun> listener) {
    addListener(Begun.class, listener);
  }
}
