package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Selection;
import dev.touchstone.report.Shape;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import dev.touchstone.run.ui.CompareAction;
import dev.touchstone.run.ui.Compared;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes what a comparison shows, and how, over into a report. */
@org.springframework.stereotype.Component
class AddToReport implements CompareAction {
  private final ReportDesk desk;

  AddToReport(ReportDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Component> action(Compared compared) {
    List<UUID> experiments = compared.runs().stream().map(Run::experimentId).distinct().toList();
    if (compared.metric().isEmpty() || experiments.size() != 1) return Optional.empty();
    Button add = new Button("Add to report", Icon.of("file"));
    add.addClickListener(e -> ask(compared));
    return Optional.of(add);
  }

  /** How the curves are drawn is known to the address alone. */
  private void ask(Compared compared) {
    UI.getCurrent()
        .getPage()
        .executeJs("return location.search.slice(1)")
        .then(
            String.class,
            query ->
                new AddDialog(desk, figure(compared, QueryParameters.fromString(query))).open());
  }

  static Figure figure(Compared compared, QueryParameters address) {
    UUID experiment = compared.runs().getFirst().experimentId();
    boolean byFilter = address.getSingleParameter("experiment").isPresent();
    String filter =
        byFilter ? address.getSingleParameter("filter").orElse("") : named(compared.ids());
    int most = byFilter ? Runs.COMPARED : compared.runs().size();
    return Figure.of(Shape.CURVES, new Selection(experiment, filter, most), compared.metric())
        .drawn(look(address));
  }

  private static String named(List<UUID> runs) {
    return runs.stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "id IN (", ")"));
  }

  private static Map<String, String> look(QueryParameters address) {
    Map<String, String> look = new HashMap<>();
    address
        .getParameters()
        .forEach(
            (word, values) -> {
              if (Figure.knows(word) && !values.getFirst().isBlank())
                look.put(word, values.getFirst());
            });
    return look;
  }
}
