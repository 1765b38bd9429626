package dev.touchstone.worker.sandbox;

/**
 * How well code is fenced in on this machine.
 *
 * @param words the finding in a sentence, for people who look after the machine
 */
public record Protection(Tier tier, String words) {

  /** Strength of the fence. */
  public enum Tier {
    /** Own user, namespaces, system call filter, and limits kept by control groups. */
    FULL,
    /** The same fence; memory is watched by sampling instead of being capped by the kernel. */
    WITHOUT_CGROUPS,
    /** No fence: code is refused. */
    NONE
  }

  /** Whether code may be run at all. */
  public boolean usable() {
    return tier != Tier.NONE;
  }
}
