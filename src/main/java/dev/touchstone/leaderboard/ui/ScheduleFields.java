package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Schedule;
import dev.touchstone.leaderboard.Showing;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Fields for the phases and the time zone that their times are meant in. */
class ScheduleFields extends Div {
  private final ComboBox<String> zone = new ComboBox<>("Time zone of the organisers");
  private final List<PhaseFields> phases = new ArrayList<>();
  private final Div rows = new Div();

  ScheduleFields(Schedule schedule) {
    addClassName("schedule-fields");
    zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    zone.setAllowCustomValue(false);
    zone.setValue(known(schedule.zone()));
    zone.setHelperText("Phases start and end, and days begin, on this clock.");
    schedule.phases().forEach(this::add);
    add(zone, rows, new Button("Add a phase", Icon.of("plus"), click -> addNext()));
  }

  /**
   * @throws dev.touchstone.base.InvalidInput if phases overlap or lack something
   */
  Schedule schedule() {
    var at = chosen();
    return new Schedule(at, phases.stream().map(fields -> fields.phase(at)).toList());
  }

  private void add(Phase phase) {
    var fields = new PhaseFields(phase, chosen(), this::remove);
    phases.add(fields);
    rows.add(fields);
  }

  /** Starts when the last one ends, or tomorrow. */
  private void addNext() {
    var last = phases.isEmpty() ? null : phases.getLast().last();
    var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    var start = last == null ? tomorrow : last.atZone(chosen()).toInstant();
    add(Phase.of("Phase " + (phases.size() + 1), start, null, Showing.OPEN));
  }

  private void remove(PhaseFields fields) {
    phases.remove(fields);
    rows.remove(fields);
  }

  private ZoneId chosen() {
    return ZoneId.of(zone.getValue() == null ? "UTC" : zone.getValue());
  }

  private static String known(ZoneId zone) {
    return ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "UTC";
  }
}
