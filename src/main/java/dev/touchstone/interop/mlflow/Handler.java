package dev.touchstone.interop.mlflow;

import java.io.IOException;

/** Answers one route. What it throws is turned into MLflow's error by the {@link Door}. */
@FunctionalInterface
interface Handler {
  void answer(Call call) throws IOException;
}
