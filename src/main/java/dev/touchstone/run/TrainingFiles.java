package dev.touchstone.run;

import org.jspecify.annotations.Nullable;

/**
 * Which of the mounted files a built-in trainer learns from, as {@code <input>/<path>}.
 *
 * @param test the table to predict, null if there is none
 * @param id the column that names rows, null if there is none
 */
record TrainingFiles(String train, @Nullable String test, @Nullable String id) {}
