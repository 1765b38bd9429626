package dev.touchstone.trainer;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Something that has learnt and can predict. */
interface Model {

  /** For each row the probability of each class, or one number. */
  double[][] predict(Matrix x);

  /** What it has learnt, for people and other programs. */
  JsonObject describe();

  /** How much each column of numbers contributes (not negative), where that can be said. */
  default Optional<double[]> importance() {
    return Optional.empty();
  }

  /** Writes what does not fit into {@link #describe}. */
  default void save(Path directory) throws IOException {}
}
