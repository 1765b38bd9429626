package dev.touchstone.run.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.run.Device;
import dev.touchstone.run.Limits;
import java.time.Duration;

/** What each run may use, for those who need other than the usual. */
final class LimitsChoice extends Details {
  private static final long MIB = 1L << 20;

  private final Select<Device> device = new Select<>();
  private final IntegerField cores = field("CPU cores", Limits.USUAL.cores());
  private final IntegerField memory =
      field("Memory, MiB", (int) (Limits.USUAL.memoryBytes() / MIB));
  private final IntegerField minutes =
      field("Time, minutes", (int) Limits.USUAL.wallTime().toMinutes());

  LimitsChoice(boolean gpu) {
    device.setLabel("Device");
    if (gpu) device.setItems(Device.CPU, Device.GPU);
    else device.setItems(Device.CPU);
    device.setValue(Device.CPU);
    device.setHelperText(gpu ? "" : "This machine has no GPU");
    Div row = new Div(device, cores, memory, minutes);
    row.addClassName("field-row");
    setSummaryText("More: device and limits");
    add(row);
  }

  Device device() {
    return device.getValue();
  }

  Limits limits() {
    return new Limits(
        whole(cores),
        whole(memory) * MIB,
        Duration.ofMinutes(whole(minutes)),
        Limits.USUAL.diskBytes());
  }

  private static int whole(IntegerField field) {
    Integer value = field.getValue();
    if (value == null)
      throw new InvalidInput("Give a whole number for “" + field.getLabel() + "”.");
    return value;
  }

  private static IntegerField field(String label, int usual) {
    IntegerField field = new IntegerField(label);
    field.setValue(usual);
    field.setMin(1);
    return field;
  }
}
