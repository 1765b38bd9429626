package dev.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.review.Freezes;
import dev.touchstone.review.ReviewStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(ReviewStage.class)
@WithMockUser(username = "review-linus", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class FrozenViewTest extends SpringBrowserlessTest {
  @Autowired ReviewStage stage;
  @Autowired Benchmarks benchmarks;
  @Autowired Freezes freezes;
  private Benchmark made;

  @BeforeEach
  void people() {
    stage.reviewer();
    made = stage.open();
  }

  @Test
  void aFrozenBoardHasAPageWithItsHashAndWhatChanged() {
    stage.scored(made, "trees", 4);
    var frozen = freezes.freeze(stage.organiser(), made, "camera-ready");
    stage.scored(made, "forest", 0);
    UI.getCurrent().navigate(frozen.path());
    assertThat($(H1.class).single().getText()).isEqualTo("trees is the only entry");
    assertThat(text()).contains("Frozen", "camera-ready", "Changed since", "forest", "not there");
    assertThat(html()).contains(frozen.sha256().substring(0, 16), "board.json", "cite.bib");
    UI.getCurrent().navigate("leaderboards/" + made.address(), QueryParameters.of("tab", "frozen"));
    assertThat(text()).contains("camera-ready", "frozen by review-ada");
  }

  @Test
  void anUnknownFrozenBoardIsNotHere() {
    UI.getCurrent().navigate("leaderboards/" + made.address() + "/frozen/nothing");
    assertThat(text()).contains("Not here, or not for you");
  }

  @Test
  void twoEntriesStandSideBySideAfterTheClose() {
    var good = stage.scored(made, "good", 0);
    var poor = stage.scored(made, "poor", 2);
    var pair = "tab=review&by=hint&a=%s&b=%s".formatted(good, poor);
    open(pair);
    assertThat(text()).contains("good beside poor", "Labels are hidden until the close");
    benchmarks.close(stage.organiser(), made.address());
    open(pair);
    assertThat(text())
        .contains("good is better than poor", "Zero is outside", "McNemar's exact test")
        .contains("The two differ in 2 of 2 slices", "Confusion", "Largest disagreements");
    assertThat(html()).contains("By slice", "aria-label=\"Confusion of poor\"");
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
}
