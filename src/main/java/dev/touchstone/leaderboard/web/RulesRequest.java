package dev.touchstone.leaderboard.web;

import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.Schedule;
import dev.touchstone.leaderboard.Showing;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules and phases as somebody wants them: all of them, as GET gave them. */
record RulesRequest(
    @Nullable Rules rules, @Nullable String timeZone, @Nullable List<Wanted> phases) {
  /**
   * @param id null for a new phase
   * @param showing OPEN unless told otherwise
   */
  record Wanted(
      @Nullable UUID id,
      @Nullable String name,
      @Nullable Instant start,
      @Nullable Instant end,
      @Nullable Showing showing,
      @Nullable Integer perDay,
      @Nullable Integer inTotal) {
    Phase phase() {
      if (start == null) throw new InvalidInput("A phase has no “start”.");
      return new Phase(
          Objects.requireNonNullElseGet(id, Ids::next),
          Objects.requireNonNullElse(name, ""),
          start,
          end,
          Objects.requireNonNullElse(showing, Showing.OPEN),
          perDay,
          inTotal);
    }
  }

  Rules asRules() {
    if (rules == null) throw new InvalidInput("“rules” is missing.");
    return rules;
  }

  Schedule schedule() {
    if (phases == null || timeZone == null) {
      throw new InvalidInput("“phases” and “timeZone” are needed.");
    }
    try {
      return new Schedule(ZoneId.of(timeZone), phases.stream().map(Wanted::phase).toList());
    } catch (DateTimeException unknown) {
      throw new InvalidInput("“%s” is no time zone.".formatted(timeZone));
    }
  }
}
