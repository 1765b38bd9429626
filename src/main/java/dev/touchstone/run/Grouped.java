package dev.touchstone.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs that have the same values of some parameters.
 *
 * @param values of the parameters in the order asked, null where the runs have none
 * @param runs how many they are
 * @param measured how many of them have a finite value of the metric
 * @param mean of those values, NaN for none
 * @param deviation their sample standard deviation, NaN below two
 */
public record Grouped(
    List<@Nullable String> values, int runs, int measured, double mean, double deviation) {}
