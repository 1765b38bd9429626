package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.ItemValues;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Predictions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class ItemScoresTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Submissions submissions;
  @Autowired Benchmarks benchmarks;
  @Autowired ItemScores items;
  @Autowired ScoreVersions versions;
  private Viewer ada;
  private Viewer linus;
  private Benchmark made;
  private UUID submission;

  @BeforeEach
  void oneEntry() {
    ada = people.person("ada");
    linus = people.person("linus");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submission =
        submissions
            .submitFile(linus, made.address(), "entry", arena.predictions(linus, made, 4))
            .id();
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> submissions.get(linus, submission).state() == SubmissionState.SCORED);
  }

  @Test
  void whileItIsOpenAnOrganiserSeesPublicPredictionsAndNoLabel() {
    var seen = items.of(ada, submission);
    assertThat(seen.size()).isEqualTo(made.publicRows());
    assertThat(seen.parts()).containsOnly(Split.PUBLIC);
    assertThat(((Predictions.Classes) seen.predictions()).index()).hasSize(made.publicRows());
    assertThat(seen.truth()).isNull();
    assertThat(seen.scores()).isNull();
  }

  @Test
  void whileItIsOpenTheSubmitterSeesNoItems() {
    assertThatThrownBy(() -> items.of(linus, submission)).isInstanceOf(NotFound.class);
  }

  @Test
  void afterTheCloseTheSubmitterSeesWhereTheEntryWasRight() {
    benchmarks.close(ada, made.address());
    var seen = items.of(linus, submission);
    assertThat(seen.size()).isEqualTo(made.publicRows() + made.privateRows());
    assertThat(seen.ids()).isSorted();
    assertThat(seen.truth()).isNotNull();
    var scores = seen.scores();
    assertThat(scores).isNotNull();
    var right = Arrays.stream(scores.values()).sum() / seen.size();
    assertThat(right).isBetween(0.74, 0.76);
  }

  @Test
  void othersSeeNoItemsEver() {
    benchmarks.close(ada, made.address());
    for (var person : List.of(people.person("eve"), people.admin())) {
      assertThatThrownBy(() -> items.of(person, submission)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void whatEachRowContributedIsKeptWithTheScore() {
    assertThat(versions.items(submission)).isPresent();
  }

  @Test
  void aFileOfItemScoresGivesBackWhatWasPutIn() {
    var values = new ItemValues("log loss", false, new double[] {0.5, Double.NaN, -1e300, 0});
    var read = ItemFile.read(ItemFile.of(values));
    assertThat(read.what()).isEqualTo("log loss");
    assertThat(read.higherIsBetter()).isFalse();
    assertThat(read.values()).containsExactly(values.values());
  }
}
