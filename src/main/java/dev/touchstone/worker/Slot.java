package dev.touchstone.worker;

import org.jspecify.annotations.Nullable;

/**
 * The share of this machine one attempt holds.
 *
 * @param number names the slot's user; no two attempts hold the same at once
 * @param cores how many cores it was counted with
 * @param memory bytes it was counted with
 * @param gpu null on a CPU
 */
record Slot(int number, int cores, long memory, @Nullable Gpu gpu) {}
