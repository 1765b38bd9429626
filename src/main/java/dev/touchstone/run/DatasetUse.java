package dev.touchstone.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that runs of an experiment say they read.
 *
 * @param context what for, such as “train”; null if nothing was said
 */
public record DatasetUse(UUID experimentId, String name, String digest, @Nullable String context) {}
