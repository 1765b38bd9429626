package dev.touchstone.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one run while points are folded into its chunks. Points that belong among those
 * already there go into the chunk that spans them; points after the end make a chunk of their own,
 * which swallows those before it that are not much longer, so that a point is rewritten only when
 * its chunk doubles and few chunks are left. Once enough have gathered they are settled: cut into
 * full chunks and summed up in the overview. A metric of a single point has no chunk at all: the
 * row that says where it stands is the point, which halves what a run of many such metrics costs.
 */
final class Strand {

  /** Points of a full chunk. */
  static final int FULL = 4096;

  /** A last settled chunk of fewer points is filled up. */
  static final int SHORT = FULL / 2;

  /** A chunk as it shall be. */
  record Written(Piece piece, Points points) {}

  private final String metric;
  private final List<Piece> pieces;
  private final Points fresh;
  private final boolean closing;
  private final Map<Piece, Points> inside = new LinkedHashMap<>();
  private final Points after;
  private final boolean single;
  private final boolean settling;
  private final List<Piece> swallowed;

  private @Nullable LatestMetric latest;
  private final int before;
  private int places;
  private final List<Written> written = new ArrayList<>();
  private final Set<Integer> removed = new HashSet<>();
  private Points settled = Points.NONE;
  private boolean stale;

  /**
   * @param latest where the metric stands; null if it is new
   * @param places how many chunks were ever made
   * @param pieces the chunks that are not settled, the last settled one, and all others that points
   *     may belong to, in order
   * @param fresh the points to fold, in order
   * @param closing whether to settle everything, since no more is expected soon
   */
  Strand(
      String metric,
      @Nullable LatestMetric latest,
      int places,
      List<Piece> pieces,
      Points fresh,
      boolean closing) {
    this.metric = metric;
    this.latest = latest;
    this.before = places;
    this.places = places;
    this.pieces = pieces;
    this.fresh = fresh;
    this.closing = closing;
    this.after = assign();
    List<Piece> loose = pieces.stream().filter(piece -> !piece.settled()).toList();
    int points = loose.stream().mapToInt(Piece::points).sum() + after.size();
    this.single = latest == null && points == 1 && rowKeeps(after.value(0));
    this.settling = points > 0 && (closing || points >= FULL);
    this.swallowed = settling ? toSettle(loose) : toJoin(loose);
  }

  /** A database may take minus zero for zero. */
  private static boolean rowKeeps(double value) {
    return Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(-0.0);
  }

  /** Gives each point that is not after the end to the first piece that ends at or after it. */
  private Points assign() {
    int from = 0;
    for (Piece piece : pieces) {
      int to = from;
      while (to < fresh.size() && fresh.mark(to).compareTo(piece.last()) <= 0) {
        to++;
      }
      if (to > from) {
        inside.put(piece, fresh.part(from, to));
      }
      from = to;
    }
    return fresh.part(from, fresh.size());
  }

  /** All that is loose, and the last settled chunk before it if that is short. */
  private List<Piece> toSettle(List<Piece> loose) {
    int first = pieces.size() - loose.size();
    boolean fillUp = first > 0 && pieces.get(first - 1).points() < SHORT;
    return fillUp ? pieces.subList(first - 1, pieces.size()) : loose;
  }

  private List<Piece> toJoin(List<Piece> loose) {
    int from = loose.size();
    int gathered = after.size();
    while (from > 0 && loose.get(from - 1).points() <= 2 * gathered) {
      gathered += loose.get(--from).points();
    }
    return loose.subList(from, loose.size());
  }

  /** The chunks whose points have to be read before weaving. */
  Set<Integer> wanted() {
    Set<Integer> wanted = new HashSet<>();
    inside.keySet().forEach(piece -> wanted.add(piece.place()));
    swallowed.forEach(piece -> wanted.add(piece.place()));
    return wanted;
  }

  /**
   * @param read the points of the wanted chunks by place
   */
  Strand weave(Map<Integer, Points> read) {
    Map<Integer, Points> now = new HashMap<>(read);
    inside.forEach((piece, points) -> insert(piece, points, now));
    told(after);
    if (!single) append(now);
    return this;
  }

  private void insert(Piece piece, Points points, Map<Integer, Points> now) {
    Points there = now.getOrDefault(piece.place(), Points.NONE);
    Points unknown = points.without(there);
    if (unknown.size() == 0) {
      return;
    }
    told(unknown);
    Points all = there.merged(unknown);
    now.put(piece.place(), all);
    stale |= piece.settled();
    if (!swallowed.contains(piece)) {
      rewrite(piece, all);
    }
  }

  private void told(Points unknown) {
    if (unknown.size() > 0) {
      latest = latest == null ? LatestMetric.of(metric, unknown) : latest.with(unknown);
    }
  }

  private void rewrite(Piece piece, Points points) {
    if (points.size() <= 2 * FULL) {
      written.add(new Written(Piece.of(piece.place(), points, piece.settled()), points));
    } else {
      removed.add(piece.place());
      cut(points, piece.settled(), piece.settled());
    }
  }

  private void append(Map<Integer, Points> now) {
    Points gathered = new Points(0);
    int known = 0;
    for (Piece piece : swallowed) {
      gathered.addAll(now.getOrDefault(piece.place(), Points.NONE));
      known += piece.settled() ? gathered.size() : 0;
      removed.add(piece.place());
    }
    gathered.addAll(after);
    if (gathered.size() > 0) {
      int end = cut(gathered, settling, closing);
      settled = settling ? gathered.part(known, end) : Points.NONE;
    }
  }

  /**
   * Writes chunks.
   *
   * @param full whether full ones are settled
   * @param rest whether what is left after the full ones is settled
   * @return how many of the points are settled
   */
  private int cut(Points points, boolean full, boolean rest) {
    int done = 0;
    for (int from = 0; from < points.size(); from += FULL) {
      Points part = points.part(from, Math.min(points.size(), from + FULL));
      boolean settle = part.size() == FULL ? full : rest;
      written.add(new Written(Piece.of(places++, part, settle), part));
      done += settle ? part.size() : 0;
    }
    return done;
  }

  String metric() {
    return metric;
  }

  /** Where the metric stands now; null if it still has no points. */
  @Nullable LatestMetric latest() {
    return latest;
  }

  int places() {
    return places;
  }

  /** The chunks that are new or changed. */
  List<Written> written() {
    return written;
  }

  long pointsWritten() {
    return written.stream().mapToLong(part -> part.points().size()).sum();
  }

  /** The places of chunks that were there before and have changed. */
  Stream<Integer> rewritten() {
    return written.stream().map(part -> part.piece().place()).filter(place -> place < before);
  }

  /** The places of chunks that are no more. */
  Set<Integer> removed() {
    return removed;
  }

  /** The points to add to the overview. */
  Points settled() {
    return settled;
  }

  /** Whether the overview has to be made anew from all settled chunks. */
  boolean stale() {
    return stale;
  }

  /** Whether anything has to be written. */
  boolean changed() {
    return single || !written.isEmpty();
  }
}
