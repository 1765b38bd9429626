package dev.touchstone.interop.mlflow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of MLflow's libraries a call comes from, by its own account. */
final class Clients {
  /** The tag of a run that keeps it; programs do not see it. */
  static final String TAG = "touchstone.client";

  /** {@code mlflow-python-client/3.17.0}, whatever follows. */
  private static final Pattern NAME =
      Pattern.compile("(mlflow[\\w-]{0,40}/[\\w.+-]{1,40})(\\s.*)?");

  private Clients() {}

  static Optional<String> name(Call call) {
    String said = call.request().getHeader("User-Agent");
    return Optional.ofNullable(said)
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1));
  }
}
