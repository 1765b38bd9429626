package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.BenchmarkRules;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.Schedule;
import dev.touchstone.leaderboard.Showing;
import dev.touchstone.leaderboard.SplitPlan;
import dev.touchstone.leaderboard.TableColumn;
import dev.touchstone.leaderboard.sheet.GivenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(Arena.class)
@WithMockUser(username = "wizard-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class NewBenchmarkViewTest extends SpringBrowserlessTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired BenchmarkRules rules;
  private Viewer ada;

  @BeforeEach
  void people() {
    ada = people.person("wizard-ada");
  }

  @Test
  void leadsFromDataToABenchmarkAndKeepsWhatWasFilledIn() {
    var name = "wizard-" + UUID.randomUUID().toString().substring(0, 8);
    UI.getCurrent()
        .navigate(
            "leaderboards/new",
            QueryParameters.of("version", arena.source(ada, Visibility.PRIVATE).id().toString()));
    text("Name in the address").setValue(name);
    press("Next");
    press("Next");
    assertThat(page()).contains("Choose the column to predict.");
    press("Back");
    choose("colour");
    press("Next");
    assertThat(page()).contains("To learn from", "can be told apart", "What everybody may see");
    press("Next");
    number("Submissions a day").setValue(7);
    press("Back");
    press("Next");
    assertThat(number("Submissions a day").getValue()).isEqualTo(7);
    press("Next");
    assertThat(page()).contains(name + "-data", "7 a day");
    press("Create benchmark");
    var made = benchmarks.get(ada, new Address("wizard-ada", name));
    assertThat(made.rules().perDay()).isEqualTo(7);
    assertThat($(H1.class).all()).isNotEmpty();
  }

  @Test
  void filesOfOnesOwnBecomeABenchmark(@TempDir Path folder) throws IOException {
    var name = "own-" + UUID.randomUUID().toString().substring(0, 8);
    UI.getCurrent().navigate("leaderboards/new", QueryParameters.of("from", "files"));
    text("Title").setValue("Which letter?");
    text("Name in the address").setValue(name);
    press("Next");
    press("Next");
    assertThat(page()).contains("Still to be chosen: train.csv, test.csv, solution.csv.");
    press("Back");
    press("Back");
    take(GivenFiles.Part.TEST, folder, "a,b\n1\n");
    assertThat(page()).contains("“test.csv” has 1 fields, the header 2");
    take(
        GivenFiles.Part.TRAIN,
        folder,
        rows("id,x,y\n", 30, i -> "t%d,%d,%s".formatted(i, i, label(i))));
    take(GivenFiles.Part.TEST, folder, rows("id,x\n", 60, i -> "q%d,%d".formatted(i, i)));
    take(
        GivenFiles.Part.SOLUTION, folder, rows("id,y\n", 60, i -> "q%d,%s".formatted(i, label(i))));
    assertThat(page()).contains("Columns: id, x, y");
    text("Licence of the data").setValue("CC0-1.0");
    press("Next");
    choose("y");
    press("Next");
    assertThat(page()).contains("To learn from", "What everybody may see of test.csv", "q0,0");
    press("Next");
    press("Next");
    press("Create benchmark");
    var made = benchmarks.get(ada, new Address("wizard-ada", name));
    assertThat(made.trainRows()).isEqualTo(30);
    assertThat(made.publicRows() + made.privateRows()).isEqualTo(60);
    assertThat(made.splitPlan().kind()).isEqualTo(SplitPlan.Kind.GIVEN);
  }

  /** As an upload that has come to its end. */
  private void take(GivenFiles.Part part, Path folder, String text) throws IOException {
    var file = Files.writeString(folder.resolve(part.file()), text);
    $(OwnFile.class).all().get(part.ordinal()).take(file);
  }

  private static String label(int i) {
    return i % 2 == 0 ? "a" : "b";
  }

  private static String rows(String header, int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", header, "\n"));
  }

  @Test
  void withoutADatasetItSaysWhereToStart() {
    UI.getCurrent().navigate("leaderboards/new");
    assertThat(page()).contains("A benchmark starts with a dataset");
  }

  @Test
  void theRulesTabShowsPhasesQuotaAndTermsToAccept() {
    var now = Instant.now();
    var schedule =
        new Schedule(
            ZoneId.of("Asia/Tokyo"),
            List.of(
                Phase.of("Trial", now.minus(2, ChronoUnit.DAYS), hours(now, 5), Showing.OPEN),
                Phase.of("Final", hours(now, 5), hours(now, 9), Showing.BLIND)));
    var made = arena.benchmark(ada, Rules.perDay(4).withTerms("Be **kind**."), schedule);
    UI.getCurrent().navigate("leaderboards/" + made.address(), QueryParameters.of("tab", "rules"));
    assertThat(page())
        .contains("Trial", "Now", "Final", "Blind", "(Asia/Tokyo)", "Left today for you", "4 of 4");
    press("Accept terms");
    assertThat(rules.accepted(ada, made)).isPresent();
    assertThat(page()).contains("Accepted");
    press("Change the rules");
    number("Submissions a day").setValue(9);
    press("Save rules");
    assertThat(benchmarks.byId(ada, made.id()).rules().perDay()).isEqualTo(9);
    assertThat(page()).contains("What was changed", "from “4” to “9”");
  }

  private static Instant hours(Instant now, int later) {
    return now.plus(later, ChronoUnit.HOURS);
  }

  private void press(String label) {
    $(Button.class).all().stream()
        .filter(button -> label.equals(button.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label))
        .click();
  }

  @SuppressWarnings("unchecked")
  private void choose(String column) {
    ComboBox<TableColumn> box =
        (ComboBox<TableColumn>)
            $(ComboBox.class).all().stream()
                .filter(c -> "Column to predict".equals(c.getLabel()))
                .findFirst()
                .orElseThrow();
    box.setValue(
        box.getListDataView()
            .getItems()
            .filter(c -> c.name().equals(column))
            .findFirst()
            .orElseThrow());
  }

  private TextField text(String label) {
    return $(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private IntegerField number(String label) {
    return $(IntegerField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private String page() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
