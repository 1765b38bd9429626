package dev.touchstone.worker.sandbox;

import java.util.OptionalLong;

/**
 * What an attempt used.
 *
 * @param cpuSeconds CPU time of all its processes; 0 where nobody counted
 * @param peakMemory most bytes held at once; empty where nobody counted
 */
public record Usage(double cpuSeconds, OptionalLong peakMemory) {}
