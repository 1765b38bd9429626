package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Showing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fields for one phase; its times stand on the organisers' clock. */
class PhaseFields extends Div {
  private final UUID id;
  private final TextField name = new TextField("Phase");
  private final DateTimePicker start = new DateTimePicker("Start");
  private final DateTimePicker end = new DateTimePicker("End");
  private final Select<Showing> showing = new Select<>();
  private final IntegerField perDay = new IntegerField("A day");
  private final IntegerField inTotal = new IntegerField("In this phase");

  /**
   * @param remove called when somebody takes the phase out
   */
  PhaseFields(Phase phase, ZoneId zone, Consumer<PhaseFields> remove) {
    id = phase.id();
    addClassNames("fields", "phase-fields");
    name.setValue(phase.name());
    start.setValue(LocalDateTime.ofInstant(phase.start(), zone));
    if (phase.end() != null) end.setValue(LocalDateTime.ofInstant(phase.end(), zone));
    end.setHelperText("Empty: until it is closed");
    showing.setLabel("Participants see");
    showing.setItems(Showing.values());
    showing.setItemLabelGenerator(PhaseFields::label);
    showing.setValue(phase.showing());
    perDay.setValue(phase.perDay());
    perDay.setHelperText("Empty: as in the rules");
    inTotal.setValue(phase.inTotal());
    inTotal.setHelperText("Empty for no limit");
    var away = new Button("Take out", Icon.of("x"), click -> remove.accept(this));
    away.setThemeName("tertiary");
    add(name, start, end, showing, perDay, inTotal, away);
  }

  /**
   * @throws InvalidInput if a time is missing or does not exist in the zone
   */
  Phase phase(ZoneId zone) {
    var from = start.getValue();
    if (from == null) throw new InvalidInput("A phase has no start.");
    return new Phase(
        id,
        name.getValue(),
        instant(from, zone),
        end.getValue() == null ? null : instant(end.getValue(), zone),
        showing.getValue(),
        perDay.getValue(),
        inTotal.getValue());
  }

  @Nullable LocalDateTime last() {
    return end.getValue();
  }

  private static Instant instant(LocalDateTime time, ZoneId zone) {
    if (zone.getRules().getValidOffsets(time).isEmpty()) {
      throw new InvalidInput(
          "%s does not exist in %s, as clocks go forward then.".formatted(time, zone.getId()));
    }
    return time.atZone(zone).toInstant();
  }

  private static String label(Showing showing) {
    return showing == Showing.OPEN ? "Public scores at once" : "Nothing until it ends";
  }
}
