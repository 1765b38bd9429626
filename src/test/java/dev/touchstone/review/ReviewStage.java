package dev.touchstone.review;

import static dev.touchstone.base.db.Tables.LEADERBOARD_REVIEWER;

import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/**
 * A benchmark of ada's that linus reviews and grace takes part in; eve has nothing to do with it.
 */
@TestComponent
@Import(Arena.class)
public class ReviewStage {
  private final TestPeople people;
  private final Arena arena;
  private final DSLContext sql;
  private final Submissions submissions;

  ReviewStage(TestPeople people, Arena arena, DSLContext sql, Submissions submissions) {
    this.people = people;
    this.arena = arena;
    this.sql = sql;
    this.submissions = submissions;
  }

  public Viewer organiser() {
    return people.person("review-ada");
  }

  public Viewer reviewer() {
    return people.person("review-linus");
  }

  /** Takes part and owns the entries that {@link #scored} makes. */
  public Viewer owner() {
    return people.person("review-grace");
  }

  /** Another one who may see the benchmark. */
  public Viewer participant() {
    return people.person("review-eve");
  }

  public Benchmark benchmark(Metric metric, Visibility visibility) {
    var made = arena.benchmark(organiser(), metric, visibility);
    sql.insertInto(LEADERBOARD_REVIEWER)
        .set(LEADERBOARD_REVIEWER.BENCHMARK_ID, made.id())
        .set(LEADERBOARD_REVIEWER.PERSON_ID, reviewer().id())
        .execute();
    return made;
  }

  public Benchmark open() {
    return benchmark(Metric.ACCURACY, Visibility.EVERYONE);
  }

  /** A scored submission of the owner's that is wrong on every nth row. */
  public UUID scored(Benchmark benchmark, String entry, int wrongEvery) {
    return scored(owner(), benchmark, entry, wrongEvery);
  }

  public UUID scored(Viewer by, Benchmark benchmark, String entry, int wrongEvery) {
    var file = arena.predictions(by, benchmark, wrongEvery);
    var id = submissions.submitFile(by, benchmark.address(), entry, file).id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(by, id).state() == SubmissionState.SCORED);
    return id;
  }

  /** A submission that is refused for an id too many. */
  public UUID refused(Benchmark benchmark, String entry) {
    var file = arena.changed(owner(), benchmark, csv -> csv + "zz,red\n");
    return submissions.submitFile(owner(), benchmark.address(), entry, file).id();
  }
}
