package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they are and as somebody wants them. Before the first phase everything may be changed;
 * once people take part, limits may be eased and ends moved out, since whoever planned with the
 * rules must not be worse off. Metric and division of the rows can never be changed.
 */
final class RuleEdit {
  private final Rules before;
  private final Rules after;
  private final Schedule planned;
  private final Schedule wanted;
  private final Instant now;
  private final List<String> words = new ArrayList<>();

  RuleEdit(Benchmark benchmark, Rules rules, Schedule schedule, Instant now) {
    before = benchmark.rules();
    after = rules;
    planned = benchmark.schedule();
    wanted = schedule;
    this.now = now;
  }

  /**
   * What is changed, in words; empty for nothing.
   *
   * @throws InvalidInput if people who take part would be worse off
   */
  List<String> words() {
    if (planned.begun(now)) requireEased();
    requireNotInThePast();
    limit("Submissions a day", before.perDay(), after.perDay());
    limit("Submissions in total", before.inTotal(), after.inTotal());
    limit("Members of a team", before.teamSize(), after.teamSize());
    limit("Final picks", before.finalPicks(), after.finalPicks());
    changed("Limits count", before.countedBy().words(), after.countedBy().words());
    changed("External data", allowed(before), allowed(after));
    changed("What is said about external data", before.externalWords(), after.externalWords());
    if (!before.terms().equals(after.terms()))
      words.add("The terms were changed; they are to be accepted anew.");
    changed("The time zone", planned.zone().getId(), wanted.zone().getId());
    phases();
    return words;
  }

  private void requireEased() {
    require(after.perDay() >= before.perDay(), "the limit of a day may only grow");
    require(eased(before.inTotal(), after.inTotal()), "the limit in total may only grow");
    require(eased(before.teamSize(), after.teamSize()), "the size of a team may only grow");
    require(after.finalPicks() >= before.finalPicks(), "the number of final picks may only grow");
    require(
        before.countedBy() == after.countedBy() || after.countedBy() == CountedBy.PERSON,
        "limits that count per person cannot count per team as well");
    require(after.externalData() || !before.externalData(), "external data cannot be forbidden");
    require(planned.zone().equals(wanted.zone()), "the time zone stays, as days are counted in it");
    planned.phases().stream().filter(phase -> phase.begun(now)).forEach(this::requireEased);
    require(later(planned.end(), wanted.end()), "the end of the last phase may only move out");
  }

  private void requireEased(Phase old) {
    var kept = wanted.phases().stream().filter(phase -> phase.id().equals(old.id())).findFirst();
    require(kept.isPresent(), "a phase that has begun stays");
    var phase = kept.orElseThrow();
    if (old.ended(now)) require(old.equals(phase), "a phase that has ended stays as it was");
    require(old.start().equals(phase.start()), "a phase that has begun keeps its start");
    require(old.showing() == phase.showing(), "a phase that has begun stays open or blind");
    require(later(old.end(), phase.end()), "the end of a phase may only move out");
    require(eased(day(old, before), day(phase, after)), "the limit of a day may only grow");
    require(eased(old.inTotal(), phase.inTotal()), "the limit of a phase may only grow");
  }

  /** Nothing may begin or end before now that had not, or scores would be shown out of turn. */
  private void requireNotInThePast() {
    for (var phase : wanted.phases()) {
      var known = planned.phases().contains(phase);
      var begunAlready =
          planned.phases().stream().anyMatch(p -> p.id().equals(phase.id()) && p.begun(now));
      require(known || !phase.ended(now), "a phase cannot end in the past");
      require(known || begunAlready || !phase.begun(now), "a phase cannot start in the past");
    }
  }

  private void phases() {
    for (var phase : wanted.phases()) {
      var old = planned.phases().stream().filter(p -> p.id().equals(phase.id())).findFirst();
      if (old.isEmpty())
        words.add("The phase “%s” was added: %s.".formatted(phase.name(), span(phase)));
      old.filter(p -> !p.equals(phase)).ifPresent(p -> phase(p, phase));
    }
    planned.phases().stream()
        .filter(old -> wanted.phases().stream().noneMatch(p -> p.id().equals(old.id())))
        .forEach(old -> words.add("The phase “%s” was taken out.".formatted(old.name())));
  }

  private void phase(Phase old, Phase phase) {
    changed("The name of a phase", old.name(), phase.name());
    changed("The time of “%s”".formatted(phase.name()), span(old), span(phase));
    changed(
        "What “%s” shows".formatted(phase.name()), old.showing().name(), phase.showing().name());
    limit("Submissions a day in “%s”".formatted(phase.name()), old.perDay(), phase.perDay());
    limit("Submissions in “%s”".formatted(phase.name()), old.inTotal(), phase.inTotal());
  }

  private String span(Phase phase) {
    var end = phase.end() == null ? "the close" : ZonedTime.of(phase.end(), wanted.zone());
    return ZonedTime.of(phase.start(), wanted.zone()) + " to " + end;
  }

  private void limit(String what, @Nullable Integer old, @Nullable Integer now) {
    changed(
        what, old == null ? "no limit" : old.toString(), now == null ? "no limit" : now.toString());
  }

  private void changed(String what, String old, String now) {
    if (!Objects.equals(old, now)) {
      words.add("%s: from “%s” to “%s”.".formatted(what, old, now));
    }
  }

  private static String allowed(Rules rules) {
    return rules.externalData() ? "allowed" : "not allowed";
  }

  private static @Nullable Integer day(Phase phase, Rules rules) {
    return phase.perDay() == null ? Integer.valueOf(rules.perDay()) : phase.perDay();
  }

  private static boolean eased(@Nullable Integer old, @Nullable Integer now) {
    return now == null || (old != null && now >= old);
  }

  private static boolean later(@Nullable Instant old, @Nullable Instant now) {
    return now == null || (old != null && !now.isBefore(old));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) throw new InvalidInput("People take part by these rules: %s.".formatted(rule));
  }
}
