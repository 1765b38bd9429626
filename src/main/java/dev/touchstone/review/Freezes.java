package dev.touchstone.review;

import dev.touchstone.access.Audit;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.ScoreHistory;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Boards as they were on a day, to be cited. Who may see the benchmark may see them. */
@Service
public class Freezes {
  private static final int LONGEST = 120;

  private final Reviewers reviewers;
  private final Benchmarks benchmarks;
  private final Boards boards;
  private final Submissions submissions;
  private final Papers papers;
  private final FreezeStore store;
  private final ScoreHistory history;
  private final Namespaces namespaces;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  Freezes(
      Reviewers reviewers,
      Benchmarks benchmarks,
      Boards boards,
      Submissions submissions,
      Papers papers,
      FreezeStore store,
      ScoreHistory history,
      Namespaces namespaces,
      Audit audit,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.reviewers = reviewers;
    this.benchmarks = benchmarks;
    this.boards = boards;
    this.submissions = submissions;
    this.papers = papers;
    this.store = store;
    this.history = history;
    this.namespaces = namespaces;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Keeps the deciding board as it is now.
   *
   * @param title what for, such as “camera-ready”; may be empty
   * @throws NotFound if the viewer takes no part in the review
   * @throws Forbidden if owners are hidden from the viewer
   * @throws Conflict if nothing is ranked, or a blind phase hides scores from those who would read
   *     the frozen board
   */
  public Frozen freeze(Viewer viewer, Benchmark benchmark, String title) {
    var seen = reviewers.require(viewer, benchmark);
    if (reviewers.blinded(viewer, seen))
      throw new Forbidden("A frozen board names the owners, so an organiser has to freeze it.");
    requireOpenScores(viewer, seen);
    var board = boards.deciding(viewer, seen);
    if (board.rows().isEmpty()) throw new Conflict("No entry is ranked, so nothing can be frozen.");
    var row = row(viewer, board, brief(title));
    transaction.executeWithoutResult(t -> keep(viewer, seen, row));
    return frozen(seen.address(), row);
  }

  /** How many there are, for whom owners are not hidden from. */
  public int count(Viewer viewer, Benchmark benchmark) {
    var seen = benchmarks.byId(viewer, benchmark.id());
    return reviewers.blinded(viewer, seen) ? 0 : store.count(seen.id());
  }

  /** Those of a benchmark, the newest first; none for whom owners are hidden from. */
  public List<Frozen> of(Viewer viewer, Benchmark benchmark) {
    var seen = benchmarks.byId(viewer, benchmark.id());
    if (reviewers.blinded(viewer, seen)) return List.of();
    return store.ofBenchmark(seen.id()).stream().map(r -> frozen(seen.address(), r)).toList();
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see
   */
  public Frozen get(Viewer viewer, Address benchmark, UUID id) {
    var seen = benchmarks.get(viewer, benchmark);
    if (reviewers.blinded(viewer, seen)) throw new NotFound("frozen board", id);
    return store
        .find(seen.id(), id)
        .map(row -> frozen(seen.address(), row))
        .orElseThrow(() -> new NotFound("frozen board", id));
  }

  /** What is different now on the same part of the rows. */
  public List<FrozenChange> since(Viewer viewer, Frozen frozen) {
    var split = Split.valueOf(frozen.board().split().toUpperCase(Locale.ROOT));
    var now = papers.of(viewer, boards.board(viewer, frozen.benchmark(), split));
    return FrozenChange.between(frozen.board(), now);
  }

  private void requireOpenScores(Viewer viewer, Benchmark benchmark) {
    if (submissions.of(viewer, benchmark).stream().anyMatch(s -> submissions.veiled(benchmark, s)))
      throw new Conflict("A blind phase hides scores from participants. Freeze when it has ended.");
  }

  private FreezeStore.Row row(Viewer viewer, Board board, String title) {
    var content = Canonical.of(papers.of(viewer, board, bindings(viewer, board)));
    return new FreezeStore.Row(
        Ids.next(),
        board.benchmark().id(),
        title,
        Canonical.sha256(content),
        content,
        viewer.id(),
        clock.instant());
  }

  private Map<UUID, String> bindings(Viewer viewer, Board board) {
    var bindings = new HashMap<UUID, String>();
    for (var row : board.rows()) {
      history.of(viewer, row.submissionId()).stream()
          .findFirst()
          .ifPresent(v -> bindings.put(row.submissionId(), v.provenance().binding()));
    }
    return bindings;
  }

  private void keep(Viewer viewer, Benchmark benchmark, FreezeStore.Row row) {
    store.insert(row);
    audit.record(
        viewer,
        "freeze board",
        benchmark.address().toString(),
        row.id() + " sha256 " + row.sha256());
    events.publishEvent(new ReviewChanged(benchmark.id()));
  }

  private Frozen frozen(Address benchmark, FreezeStore.Row row) {
    return new Frozen(
        row.id(),
        benchmark,
        row.title(),
        row.sha256(),
        row.content(),
        Canonical.read(row.content()),
        namespaces.byId(row.makerId()).name(),
        row.at());
  }

  private static String brief(String title) {
    var text = title.strip();
    if (text.length() <= LONGEST) return text;
    throw new InvalidInput("The title is longer than " + LONGEST + " characters.");
  }
}
