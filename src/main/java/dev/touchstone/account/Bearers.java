package dev.touchstone.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the tokens of one kind. A room that hands out tokens of its own supplies a bean. */
public interface Bearers {

  /**
   * Whom a token stands for.
   *
   * @param errand null when the person acts, with all rights of that person
   */
  record Bearer(String personName, Tokens.Scope scope, @Nullable Errand errand) {}

  /** Whom the text stands for; empty when it is no token of this kind or is valid no more. */
  Optional<Bearer> bearer(String text);
}
