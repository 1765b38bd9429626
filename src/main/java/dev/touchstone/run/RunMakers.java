package dev.touchstone.run;

import dev.touchstone.base.query.Match;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who started runs in a scope, by name.
 *
 * @param names read only when a query asks for makers
 */
record RunMakers(Supplier<Map<UUID, String>> names) {

  Set<UUID> matching(Match match) {
    return names.get().entrySet().stream()
        .filter(maker -> TextMatch.holds(maker.getValue(), match))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
