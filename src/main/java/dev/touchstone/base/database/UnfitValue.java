package dev.touchstone.base.database;

import dev.touchstone.base.InvalidInput;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that the database has no place for: a text or a number too large for its column, or a
 * text with the character NUL, which PostgreSQL does not keep.
 */
public class UnfitValue extends InvalidInput {
  /** SQL's class of errors that lie in the values themselves. */
  private static final String DATA = "22";

  private UnfitValue() {
    super(
        "A text or number is too large, or a text has the character NUL. Nothing of this was kept.");
  }

  /** What the failure says to a person, if it is of this kind. */
  public static Optional<UnfitValue> in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause())
      if (cause instanceof SQLException e && e.getSQLState() != null)
        return e.getSQLState().startsWith(DATA) ? Optional.of(new UnfitValue()) : Optional.empty();
    return Optional.empty();
  }
}
