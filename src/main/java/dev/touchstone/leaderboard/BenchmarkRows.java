package dev.touchstone.leaderboard;

import dev.touchstone.base.Address;
import dev.touchstone.base.db.tables.records.LeaderboardBenchmarkRecord;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Benchmarks as rows and back. */
final class BenchmarkRows {
  private BenchmarkRows() {}

  /**
   * When a benchmark was closed, by a person or by the end of its last phase: the clock decides,
   * not whether anybody has noticed yet.
   */
  static @Nullable Instant closedAt(
      @Nullable Instant written, @Nullable Instant endsAt, Instant now) {
    if (written != null) return written;
    return endsAt != null && !now.isBefore(endsAt) ? endsAt : null;
  }

  static Metric metric(String key) {
    return Metric.of(key).orElseThrow(() -> new IllegalStateException("Unknown metric " + key));
  }

  static Benchmark benchmark(LeaderboardBenchmarkRecord row, List<Phase> phases, Instant now) {
    return new Benchmark(
        row.getId(),
        new Address(row.getNamespace(), row.getName()),
        row.getTitle(),
        row.getDescription(),
        metric(row.getMetric()),
        row.getTarget(),
        row.getSourceVersionId(),
        row.getDataVersionId(),
        new Address(row.getNamespace(), row.getDataName()),
        row.getTrainRows(),
        row.getPublicRows(),
        row.getPrivateRows(),
        splitPlan(row),
        rules(row),
        new Schedule(ZoneId.of(row.getTimeZone()), phases),
        row.getScorer(),
        row.getAudienceId(),
        row.getNamespaceId(),
        row.getMakerId(),
        row.getCreatedAt(),
        closedAt(row.getClosedAt(), row.getEndsAt(), now));
  }

  static LeaderboardBenchmarkRecord row(Benchmark made, Hidden hidden) {
    var row = new LeaderboardBenchmarkRecord();
    row.setId(made.id());
    row.setNamespaceId(made.namespaceId());
    row.setNamespace(made.address().namespace());
    row.setName(made.address().name());
    row.setTitle(made.title());
    row.setDescription(made.description());
    row.setMetric(made.metric().key());
    row.setTarget(made.target());
    row.setSourceVersionId(made.sourceVersionId());
    row.setDataVersionId(made.dataVersionId());
    row.setDataName(made.dataAddress().name());
    row.setReferenceSha256(hidden.reference());
    row.setSeed(hidden.seed());
    row.setScorer(made.scorer());
    row.setTrainRows(made.trainRows());
    row.setPublicRows(made.publicRows());
    row.setPrivateRows(made.privateRows());
    row.setAudienceId(made.audience());
    row.setMakerId(made.makerId());
    row.setCreatedAt(made.createdAt());
    put(row, made.splitPlan());
    put(row, made.rules());
    put(row, made.schedule());
    return row;
  }

  static void put(LeaderboardBenchmarkRecord row, Rules rules) {
    row.setDailyLimit(rules.perDay());
    row.setTotalLimit(rules.inTotal());
    row.setCountedBy(rules.countedBy().name());
    row.setTeamSize(rules.teamSize());
    row.setFinalPicks(rules.finalPicks());
    row.setExternalData(rules.externalData());
    row.setExternalWords(rules.externalWords());
    row.setTerms(rules.terms());
  }

  static void put(LeaderboardBenchmarkRecord row, Schedule schedule) {
    row.setTimeZone(schedule.zone().getId());
    row.setEndsAt(schedule.end());
  }

  private static void put(LeaderboardBenchmarkRecord row, SplitPlan plan) {
    row.setSplitKind(plan.kind().name());
    row.setSplitColumn(plan.column());
    row.setTestShare(plan.testShare());
    row.setPublicShare(plan.publicShare());
    row.setPrivateLater(plan.privateLater());
    row.setWeightColumn(plan.weights());
  }

  private static Rules rules(LeaderboardBenchmarkRecord row) {
    return new Rules(
        row.getDailyLimit(),
        row.getTotalLimit(),
        CountedBy.valueOf(row.getCountedBy()),
        row.getTeamSize(),
        row.getFinalPicks(),
        row.getExternalData(),
        row.getExternalWords(),
        row.getTerms());
  }

  private static SplitPlan splitPlan(LeaderboardBenchmarkRecord row) {
    return new SplitPlan(
        SplitPlan.Kind.valueOf(row.getSplitKind()),
        row.getSplitColumn(),
        row.getTestShare(),
        row.getPublicShare(),
        row.getPrivateLater(),
        row.getWeightColumn());
  }
}
