package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.report.Figure;
import dev.touchstone.run.Direction;
import dev.touchstone.run.ui.MetricName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A figure of a report. The browser finds its runs and draws them, and follows them as they go. */
@Tag("ts-report-figure")
@JsModule("./src/ts-report-figure.ts")
final class FigureView extends Component {

  /** A figure as the browser is told of it. */
  record Picture(
      String shape,
      String experiment,
      String address,
      String filter,
      int most,
      String metric,
      String best,
      String caption,
      String look,
      List<String> columns,
      List<Measure> measures) {}

  /**
   * @param better {@code higher} or {@code lower}
   */
  record Measure(String key, String words, String better) {}

  /**
   * @param address of the experiment
   */
  FigureView(Figure figure, String address) {
    show(figure, address);
  }

  void show(Figure figure, String address) {
    getElement().setPropertyBean("figure", picture(figure, address));
  }

  private static Picture picture(Figure figure, String address) {
    List<String> columns = columns(figure);
    return new Picture(
        figure.shape().name(),
        figure.runs().experiment().toString(),
        address,
        figure.runs().filter(),
        figure.runs().most(),
        figure.metric(),
        figure.shape().ranked() ? figure.metric() : "",
        figure.caption(),
        look(figure),
        columns,
        measures(figure, columns));
  }

  static List<String> columns(Figure figure) {
    return Arrays.stream(figure.look().getOrDefault("columns", "").split("\n"))
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static String look(Figure figure) {
    Map<String, String> look = new TreeMap<>(figure.look());
    look.remove("columns");
    return QueryParameters.simple(look).getQueryString();
  }

  private static List<Measure> measures(Figure figure, List<String> columns) {
    String against = figure.look().getOrDefault("against", "");
    return Stream.concat(Stream.of(figure.metric(), against), columns.stream())
        .filter(key -> !key.isEmpty())
        .distinct()
        .map(FigureView::measure)
        .toList();
  }

  private static Measure measure(String key) {
    String better = Direction.of(key).name().toLowerCase(Locale.ROOT);
    return new Measure(key, new MetricName(key).words(), better);
  }
}
