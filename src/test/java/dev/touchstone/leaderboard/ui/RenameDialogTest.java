package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

/** Owners rename their entries on the page of their submissions. */
@DatabaseTest
@Import(Arena.class)
@WithMockUser(username = "rename-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class RenameDialogTest extends SpringBrowserlessTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  private Viewer ada;
  private Benchmark made;
  private UUID entry;

  @BeforeEach
  void oneEntry() {
    ada = people.person("rename-ada");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    entry = arena.handIn(ada, made, "first try", 3);
  }

  @Test
  void isOfferedOnceForEachEntryAndGivesAllItsSubmissionsTheName() {
    var later = arena.handIn(ada, made, "first try", 4);
    open("tab=submissions");
    assertThat(offers()).isEqualTo(1);
    test($(NativeButton.class).withText("Rename").single()).click();
    field().setValue("deep and wide");
    press();
    assertThat(submissions.get(ada, entry).entry()).isEqualTo("deep and wide");
    assertThat(submissions.get(ada, later).entry()).isEqualTo("deep and wide");
  }

  @Test
  void aLinkOpensItAndANameThatIsTakenIsSaidBesideTheField() {
    arena.handIn(ada, made, "second try", 4);
    open("tab=submissions&rename=" + entry);
    assertThat(field().getValue()).isEqualTo("first try");
    field().setValue("second try");
    press();
    assertThat(field().isInvalid()).isTrue();
    assertThat(field().getErrorMessage()).contains("has an entry “second try” already");
    assertThat(submissions.get(ada, entry).entry()).isEqualTo("first try");
  }

  @Test
  void anothersEntryAndAClosedBoardOfferNothing() {
    var linus = people.person("linus");
    var theirs = arena.handIn(linus, made, "theirs", 4);
    open("tab=submissions&rename=" + theirs);
    assertThat($(TextField.class).withCaption("Name of the entry").all()).isEmpty();
    benchmarks.close(ada, made.address());
    open("tab=submissions&rename=" + entry);
    assertThat(offers()).isZero();
    assertThat($(TextField.class).withCaption("Name of the entry").all()).isEmpty();
  }

  private int offers() {
    return $(NativeButton.class).withText("Rename").all().size();
  }

  private TextField field() {
    return $(TextField.class).withCaption("Name of the entry").single();
  }

  private void press() {
    test($(Button.class).withText("Rename entry").single()).click();
  }

  private void open(String query) {
    UI.getCurrent().navigate("leaderboards/" + made.address(), QueryParameters.fromString(query));
  }
}
