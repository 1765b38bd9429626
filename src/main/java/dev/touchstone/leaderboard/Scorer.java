package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.ByteSource;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.ItemValues;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.PredictionReader;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.leaderboard.score.Reading;
import dev.touchstone.leaderboard.score.Resamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds predictions against hidden labels. Nothing but numbers and id lists comes out of here. */
@Component
class Scorer {
  /** Raised whenever the same files could get another number. */
  static final String VERSION = "2";

  private static final int LARGE = 50_000;

  private final References references;
  private final CustomScoring custom;

  Scorer(References references, CustomScoring custom) {
    this.references = references;
    this.custom = custom;
  }

  /** Reads and checks a file, without scoring it. */
  Reading read(Hidden hidden, ByteSource file) {
    try {
      return PredictionReader.read(file, references.expected(hidden.reference(), hidden.metric()));
    } catch (IOException e) {
      throw new UncheckedIOException("The predictions cannot be read", e);
    }
  }

  /** The names of the classes, which the training data shows too; empty for numbers. */
  List<String> classes(Hidden hidden) {
    return references.load(hidden.reference()).classes();
  }

  /**
   * @param file a file that {@link #read} found valid
   */
  Scored score(Hidden hidden, ByteSource file) {
    var reference = references.load(hidden.reference());
    var predictions = read(hidden, file).predictions();
    if (predictions == null) throw new IllegalStateException("The stored file is not valid");
    var items =
        hidden.metric().custom()
            ? custom.score(hidden, reference, predictions)
            : items(hidden, reference, predictions).orElse(null);
    var scores = new EnumMap<Split, Estimate>(Split.class);
    for (var split : Split.values())
      scores.put(split, score(hidden, reference, predictions, items, split));
    return new Scored(scores, items);
  }

  /** What each row contributes; empty where that is not reckoned here. */
  static Optional<ItemValues> items(Hidden hidden, Reference reference, Predictions predictions) {
    var metric = hidden.metric();
    return metric.custom()
        ? Optional.empty()
        : ItemValues.of(metric, reference.truth(metric), predictions);
  }

  /** What the score of this claim is a score of. */
  Provenance provenance(Claim claim, Instant now) {
    var hidden = claim.hidden();
    var reference = hash("reference", hidden.reference());
    var environment = environment();
    return new Provenance(
        claim.version(),
        hidden.scorer(),
        "scorer %s, %s".formatted(VERSION, hidden.metric().key()),
        reference,
        environment,
        claim.fileSha256(),
        hash(hidden.scorer(), reference, environment, claim.fileSha256()),
        now);
  }

  /** The program that computes: two that differ here may differ in the last digits. */
  private static String environment() {
    var version = Scorer.class.getPackage().getImplementationVersion();
    return "Touchstone %s, Java %s, %s %s"
        .formatted(
            version == null ? "from source" : version,
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  /** 2,000, or 1,000 where there are so many rows that intervals are narrow anyway. */
  static int resamples(int rows) {
    return rows > LARGE ? Resamples.USUAL / 2 : Resamples.USUAL;
  }

  /** The hash that people may know: it binds scorer, metric and hidden rows. */
  static String identity(Metric metric, String reference) {
    return identity(metric, reference, null);
  }

  /**
   * @param code checksum of an organiser's own scorer; null where the metric is one of ours
   */
  static String identity(Metric metric, String reference, @Nullable String code) {
    return code == null
        ? hash("scorer " + VERSION, metric.key(), reference)
        : hash("scorer " + VERSION, metric.key(), reference, code);
  }

  private static Estimate score(
      Hidden hidden,
      Reference reference,
      Predictions predictions,
      @Nullable ItemValues items,
      Split split) {
    var rows = reference.rows(split);
    var statistic =
        hidden.metric().custom() && items != null
            ? items.rows(rows).mean()
            : hidden
                .metric()
                .over(reference.truth(hidden.metric()).rows(rows), predictions.rows(rows));
    var seed = hidden.seed() + split.ordinal();
    var resamples = new Resamples(seed, resamples(rows.length));
    return Estimate.of(statistic, resamples, reference.groups(rows));
  }

  private static String hash(String... parts) {
    try {
      var bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
