package dev.touchstone.worker;

import org.springframework.stereotype.Component;

/** The workers there are: today this machine. */
@Component
public class Workers {

  private final Slots slots;
  private final Machine machine;

  Workers(Slots slots, Machine machine) {
    this.slots = slots;
    this.machine = machine;
  }

  /** How busy it is now. */
  public Load load() {
    return slots.load();
  }

  /** What it offers. */
  public Machine machine() {
    return machine;
  }
}
