package dev.touchstone.base.database;

import dev.touchstone.base.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * The database did not answer, was going down or had too much to do: what was asked for is as sound
 * as before and may be sent again. Whether the last commit was kept is not known.
 */
public class DatabaseAway extends Problem {

  private DatabaseAway(Throwable cause) {
    super(
        Kind.UNAVAILABLE,
        "The database does not answer. What you sent may not be kept: send it again in a moment.",
        cause);
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(Duration.ofSeconds(1));
  }

  /** What the failure says to a person, if it is of this kind. */
  public static Optional<DatabaseAway> in(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> Optional.empty();
      case DatabaseAway known -> Optional.of(known);
      case CannotCreateTransactionException _,
          TransactionSystemException _,
          DataAccessResourceFailureException _,
          RecoverableDataAccessException _,
          TransientDataAccessException _ ->
          Optional.of(new DatabaseAway(failure));
      default -> Optional.empty();
    };
  }
}
