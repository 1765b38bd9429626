package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.Benchmark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A benchmark as programs see it: nothing of the hidden labels but how many there are. */
record BenchmarkReply(
    String address,
    String title,
    String description,
    String metric,
    String direction,
    String task,
    String target,
    String data,
    int trainRows,
    int publicRows,
    int privateRows,
    int dailyLimit,
    String scorer,
    boolean open,
    Instant createdAt,
    @Nullable Instant closedAt) {
  static BenchmarkReply of(Benchmark benchmark) {
    return new BenchmarkReply(
        benchmark.address().toString(),
        benchmark.title(),
        benchmark.description(),
        benchmark.metric().key(),
        benchmark.metric().direction(),
        benchmark.task().name().toLowerCase(java.util.Locale.ROOT),
        benchmark.target(),
        benchmark.dataAddress().toString(),
        benchmark.trainRows(),
        benchmark.publicRows(),
        benchmark.privateRows(),
        benchmark.rules().perDay(),
        benchmark.scorer(),
        benchmark.open(),
        benchmark.createdAt(),
        benchmark.closedAt());
  }
}
