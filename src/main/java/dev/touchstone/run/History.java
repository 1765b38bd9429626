package dev.touchstone.run;

import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a series some points at a time: of the chunks before and after them only the counts. */
@Component
class History {

  /** A fold between the two statements of an attempt is rare, and another one rarer. */
  private static final int ATTEMPTS = 3;

  /**
   * @param total how many points the whole series has
   */
  record Part(Points points, long total) {}

  private final Folding folding;
  private final MetricStore store;

  History(Folding folding, MetricStore store) {
    this.folding = folding;
    this.store = store;
  }

  /**
   * @param from the place of the first point wanted, from 0
   */
  Part read(UUID run, String metric, int from, int limit) {
    folding.settle(List.of(run));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Part> part = attempt(run, metric, from, limit);
      if (part.isPresent()) {
        return part.get();
      }
    }
    return whole(run, metric, from, limit);
  }

  /** Empty if chunks were changed after it was known what is in them. */
  private Optional<Part> attempt(UUID run, String metric, int from, int limit) {
    List<Piece> pieces = store.pieces(run, metric);
    if (pieces.isEmpty()) return Optional.of(whole(run, metric, from, limit));
    List<Piece> held = new ArrayList<>();
    long before = 0;
    long total = 0;
    for (Piece piece : pieces) {
      if (total + piece.points() <= from) {
        before += piece.points();
      } else if (total < (long) from + limit) {
        held.add(piece);
      }
      total += piece.points();
    }
    long all = total;
    int skipped = (int) (from - before);
    return points(run, metric, held).map(points -> new Part(some(points, skipped, limit), all));
  }

  private Part whole(UUID run, String metric, int from, int limit) {
    Points all = store.points(List.of(run), metric, noCondition()).getOrDefault(run, Points.NONE);
    return new Part(some(all, from, limit), all.size());
  }

  private Optional<Points> points(UUID run, String metric, List<Piece> held) {
    Set<Integer> places = held.stream().map(Piece::place).collect(Collectors.toSet());
    Map<Integer, Points> read =
        store.points(run, Map.of(metric, places)).getOrDefault(metric, Map.of());
    return held.stream().allMatch(piece -> unchanged(piece, read.get(piece.place())))
        ? Optional.of(Points.joined(List.copyOf(read.values())))
        : Optional.empty();
  }

  private static boolean unchanged(Piece piece, @Nullable Points points) {
    return points != null
        && points.size() > 0
        && Piece.of(piece.place(), points, piece.settled()).equals(piece);
  }

  private static Points some(Points points, int from, int limit) {
    int first = Math.min(from, points.size());
    return points.part(first, (int) Math.min(points.size(), (long) first + limit));
  }
}
