package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.ByteSource;
import dev.touchstone.leaderboard.score.Estimate;
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
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds predictions against hidden labels. Nothing but numbers and id lists comes out of here. */
@Component
class Scorer {
  /** Raised whenever the same files could get another number. */
  static final String VERSION = "1";

  private static final int LARGE = 50_000;

  private final References references;

  Scorer(References references) {
    this.references = references;
  }

  /** Reads and checks a file, without scoring it. */
  Reading read(Hidden hidden, ByteSource file) {
    return read(references.load(hidden.reference()), hidden.metric(), file);
  }

  /** The names of the classes, which the training data shows too; empty for numbers. */
  List<String> classes(Hidden hidden) {
    return references.load(hidden.reference()).classes();
  }

  /**
   * @param file a file that {@link #read} found valid
   */
  Map<Split, Estimate> score(Hidden hidden, ByteSource file) {
    var reference = references.load(hidden.reference());
    var predictions = read(reference, hidden.metric(), file).predictions();
    if (predictions == null) throw new IllegalStateException("The stored file is not valid");
    var scores = new EnumMap<Split, Estimate>(Split.class);
    for (var split : Split.values())
      scores.put(split, score(hidden, reference, predictions, split));
    return scores;
  }

  /** 2,000, or 1,000 where there are so many rows that intervals are narrow anyway. */
  static int resamples(int rows) {
    return rows > LARGE ? Resamples.USUAL / 2 : Resamples.USUAL;
  }

  /** The hash that people may know: it binds scorer, metric and hidden rows. */
  static String identity(Metric metric, String reference) {
    return hash("scorer " + VERSION, metric.key(), reference);
  }

  /** What exactly a score is a score of. */
  static String binding(Hidden hidden, String fileSha256) {
    return hash(hidden.scorer(), fileSha256);
  }

  private static Estimate score(
      Hidden hidden, Reference reference, Predictions predictions, Split split) {
    var rows = reference.rows(split);
    var statistic =
        hidden.metric().over(reference.truth(hidden.metric()).rows(rows), predictions.rows(rows));
    var seed = hidden.seed() + split.ordinal();
    return Estimate.of(statistic, new Resamples(seed, resamples(rows.length)));
  }

  private static Reading read(Reference reference, Metric metric, ByteSource file) {
    try {
      return PredictionReader.read(file, reference.expected(metric));
    } catch (IOException e) {
      throw new UncheckedIOException("The predictions cannot be read", e);
    }
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
