package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.leaderboard.Arena;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(Arena.class)
@WithMockUser(username = "board-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class StatisticsViewTest extends SpringBrowserlessTest {
  @Autowired TestPeople people;

  @BeforeEach
  void people() {
    people.person("board-ada");
  }

  @Test
  void explainsTheStatisticsWithTheirPictures() {
    UI.getCurrent().navigate("leaderboards/statistics");
    assertThat($(H1.class).single().getText()).isEqualTo("How a leaderboard decides");
    assertThat($(Drawing.class).all())
        .hasSize(3)
        .allMatch(drawing -> drawing.getElement().getProperty("innerHTML").startsWith("<svg"));
  }
}
