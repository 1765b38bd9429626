package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.base.NotFound;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The namespaces a tracking URI may name. That a person or a team has this name is no secret, as in
 * every address and on every leaderboard; what they own is.
 */
@Component
class Spaces {
  /** A namespace is never renamed or removed, and every call asks for one. */
  private final Map<String, Namespace> known = new ConcurrentHashMap<>();

  private final Namespaces namespaces;

  Spaces(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * @throws NotFound when there is none of this name
   */
  Namespace named(String name) {
    return known.computeIfAbsent(name, namespaces::byName);
  }
}
