package dev.touchstone.report.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Selection;
import dev.touchstone.report.Shape;
import dev.touchstone.report.TextBlock;
import dev.touchstone.run.ui.MetricName;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a text or a figure between others. */
final class NewBlock {
  private static final String USUAL = "loss";

  private final ReportDesk desk;
  private final Supplier<@Nullable UUID> likely;

  /**
   * @param likely the experiment a new figure is about, null when nothing tells
   */
  NewBlock(ReportDesk desk, Supplier<@Nullable UUID> likely) {
    this.desk = desk;
    this.likely = likely;
  }

  /**
   * @param at the place a new block gets
   */
  Div button(IntSupplier at, BlockChanges changes) {
    MenuButton add = new MenuButton("Add here", menu -> fill(menu, at, changes));
    add.setIcon(Icon.of("plus"));
    add.addThemeNames("tertiary", "small");
    Div place = new Div(add);
    place.addClassName("add-block");
    return place;
  }

  private void fill(ContextMenu menu, IntSupplier at, BlockChanges changes) {
    menu.addItem("Text", e -> changes.added(at.getAsInt(), TextBlock.of("")));
    for (Shape shape : Shape.values())
      menu.addItem(ShapeName.of(shape), e -> figure(shape, at.getAsInt(), changes));
  }

  private void figure(Shape shape, int at, BlockChanges changes) {
    Optional<UUID> experiment = experiment();
    if (experiment.isEmpty()) tell();
    else changes.added(at, begin(shape, experiment.get()));
  }

  private Figure begin(Shape shape, UUID experiment) {
    String metric =
        desk.columns(experiment).metrics().stream().min(MetricName.MOST_TELLING).orElse(USUAL);
    return Figure.of(shape, new Selection(experiment, "", most(shape)), metric);
  }

  private static int most(Shape shape) {
    return switch (shape) {
      case BEST -> 1;
      case DIFFERENCE -> 2;
      case TABLE -> 20;
      default -> 100;
    };
  }

  private Optional<UUID> experiment() {
    UUID known = likely.get();
    if (known != null && desk.experiment(known).isPresent()) return Optional.of(known);
    return desk.experiments().list(desk.viewer(), "", null, 1).items().stream()
        .map(Experiment::id)
        .findFirst();
  }

  private static void tell() {
    Notification.show(
        "There is no experiment to show yet. Make one first.",
        5000,
        Notification.Position.BOTTOM_START);
  }
}
