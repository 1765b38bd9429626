package dev.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.review.ReviewStage;
import dev.touchstone.review.Threads;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(ReviewStage.class)
class ReviewSectionTest extends SpringBrowserlessTest {
  @Autowired ReviewStage stage;
  @Autowired Threads threads;
  private Benchmark made;

  @BeforeEach
  void people() {
    stage.reviewer();
    stage.owner();
    stage.participant();
    made = stage.open();
  }

  @Test
  @Reviewer
  void whatWaitsStandsFirstAndFiltersAreLinks() {
    stage.scored(made, "trees", 5);
    stage.refused(made, "broken");
    open("tab=review");
    assertThat(text())
        .contains("1 entry waits for a reviewer", "trees", "Not reviewed", "broken", "No score")
        .contains("Ids that are not in the test set: 1", "Not ranked 1");
    open("tab=review&show=unranked");
    assertThat(text()).contains("broken").doesNotContain("Not reviewed");
    assertThat(html()).contains("?tab=review&amp;show=waiting");
    open("tab=review&view=submissions");
    assertThat(text()).contains("Scored", "trees");
  }

  @Test
  @Reviewer
  void oneEntryShowsItsThreadWithMarkupAsText() {
    var entry = stage.scored(made, "trees", 5);
    threads.comment(stage.organiser(), made, entry, "**Bold** <script>alert(1)</script>");
    open("tab=review&entry=" + entry);
    assertThat(text()).contains("Mark as checked", "Ask the owner", "review-ada", "for reviewers");
    assertThat(html()).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  @Participant
  void forOthersTheTabIsNotThere() {
    stage.scored(made, "trees", 5);
    threads.ask(stage.reviewer(), made, stage.scored(made, "other", 4), "Which seed?");
    open("tab=review");
    assertThat(html()).doesNotContain("tab=review", "tab=questions");
    assertThat(html()).doesNotContain("Not reviewed", "Which seed?");
    open("tab=questions");
    assertThat(html()).doesNotContain("Which seed?");
  }

  @Test
  @Owner
  void theOwnerAnswersOnATabOfTheirOwnAndIsToldAtHome() {
    var entry = stage.scored(made, "trees", 5);
    open("tab=questions");
    assertThat(html()).doesNotContain("tab=questions");
    threads.ask(stage.reviewer(), made, entry, "Which seed?");
    open("tab=questions");
    assertThat(text()).contains("Waits for you", "Reply");
    assertThat(html()).contains("Which seed?");
    UI.getCurrent().navigate("");
    assertThat(text()).contains("about your entries");
  }

  private void open(String query) {
    UI.getCurrent().navigate("leaderboards/" + made.address(), QueryParameters.fromString(query));
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }

  private String html() {
    return getCurrentView().getElement().getOuterHTML();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @WithMockUser(username = "review-linus", setupBefore = TestExecutionEvent.TEST_EXECUTION)
  @interface Reviewer {}

  @Retention(RetentionPolicy.RUNTIME)
  @WithMockUser(username = "review-grace", setupBefore = TestExecutionEvent.TEST_EXECUTION)
  @interface Owner {}

  @Retention(RetentionPolicy.RUNTIME)
  @WithMockUser(username = "review-eve", setupBefore = TestExecutionEvent.TEST_EXECUTION)
  @interface Participant {}
}
