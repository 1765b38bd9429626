package dev.touchstone.worker;

/**
 * How busy this machine is.
 *
 * @param slots CPU slots in all; a slot is one core
 * @param used CPU slots in use, at most {@code slots}
 */
public record Load(int slots, int used, int gpus, int usedGpus) {}
