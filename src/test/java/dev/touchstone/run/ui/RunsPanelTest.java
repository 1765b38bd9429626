package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.touchstone.DatabaseTest;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.base.ui.OpenedMenu;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.leaderboard.StatementCount;
import dev.touchstone.run.ManyRuns;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunLifecycle;
import dev.touchstone.run.Runs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import({RunStage.class, StatementCount.class})
@WithMockUser(username = RunStage.OWNER, roles = "USER")
class RunsPanelTest extends SpringBrowserlessTest {
  /** However many runs there are, to the first rows of a table with all around it. */
  private static final int MOST_STATEMENTS = 70;

  @Autowired RunStage stage;
  @Autowired Runs runs;
  @Autowired RunLifecycle lifecycle;
  @Autowired DSLContext sql;
  @Autowired StatementCount statements;

  private Experiment experiment;
  private Run small;
  private Run large;

  @BeforeEach
  void ask() {
    stage.owner();
    stage.emptyQueue();
    experiment = stage.experiment("Does size matter?");
    small = stage.finished(experiment, "small", 1, 0.70);
    stage.finished(experiment, "small", 2, 0.72);
    large = stage.finished(experiment, "large", 1, 0.80);
  }

  @AfterEach
  void empty() {
    stage.emptyQueue();
  }

  private void open(String... address) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (int i = 0; i < address.length; i += 2) parameters.put(address[i], List.of(address[i + 1]));
    UI.getCurrent()
        .navigate("experiments/" + experiment.address(), new QueryParameters(parameters));
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void showsRunsOneByOneFilteredAndSortedByTheAddress() {
    open("group", "none", "filter", "params.size = 'small'", "order", "metrics.val_accuracy DESC");
    RunsGrid grid = $(RunsGrid.class).single();
    assertThat(test(grid).size()).isEqualTo(2);
    assertThat(test(grid).getRow(0).sheet().metric("val_accuracy")).hasValue(0.72);
    assertThat(words()).contains("2 runs");
  }

  @Test
  void opensAVeryLongTableWithFewStatementsAndKnowsItsLastRow() {
    experiment = stage.experiment("Is this too many?");
    ManyRuns made = new ManyRuns(sql, experiment, stage.owner());
    made.make(2_500);
    made.takeOutOfTheQueue();
    int before = statements.soFar();
    open();
    RunsGrid grid = $(RunsGrid.class).single();
    assertThat(test(grid).getRow(0).run()).isNotNull();
    assertThat(statements.soFar() - before).isLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(words()).contains("2,500 runs", "More than 300 finished runs.");
    assertThat(test(grid).size()).isEqualTo(2_500);
    assertThat(test(grid).getRow(2_499).run()).isNotNull();
  }

  @Test
  void aFilterThatCannotBeReadSaysWhereAndKeepsTheTable() {
    open("group", "none");
    $(FilterBar.class).single().apply("params.size > 3");
    assertThat($(FilterBar.class).single().getElement().getProperty("error"))
        .contains("At character 13", "one of =, !=");
    assertThat(test($(RunsGrid.class).single()).size()).isEqualTo(3);
    $(FilterBar.class).single().apply("params.size = large");
    assertThat($(FilterBar.class).single().getElement().getProperty("error")).isEmpty();
    assertThat(test($(RunsGrid.class).single()).size()).isEqualTo(1);
  }

  @Test
  void groupsByAParameterAndOpensAGroup() {
    open("group", "size");
    GroupTable groups = $(GroupTable.class).single();
    assertThat(test(groups).size()).isEqualTo(2);
    assertThat(test(groups).getRow(0).values()).containsExactly("large");
    assertThat(test(groups).getRow(1).mean()).isBetween(0.709, 0.711);
    ((Button) test(groups).getCellComponent(1, 0)).click();
    assertThat($(FilterBar.class).single().value()).isEqualTo("params.size = 'small'");
    assertThat(test($(RunsGrid.class).single()).size()).isEqualTo(2);
  }

  @Test
  void movesRunsToTheBinAndBack() {
    open("group", "none", "runs", small.id().toString());
    test(button("Delete")).click();
    assertThat(test($(RunsGrid.class).single()).size()).isEqualTo(2);
    test(button("Undo")).click();
    assertThat(test($(RunsGrid.class).single()).size()).isEqualTo(3);
  }

  @Test
  void countsRunsAnewEverywhereOnThePageWhenSomeAreMovedToTheBin() {
    open("group", "none", "runs", small.id().toString());
    assertThat(words()).contains("Runs3", "3 finished runs");
    test(button("Delete")).click();
    VaadinSession session = VaadinSession.getCurrent();
    session.getService().runPendingAccessTasks(session);
    assertThat(words()).contains("Runs2", "2 finished runs").doesNotContain("3 finished runs");
  }

  @Test
  void deletesForGoodOnlyAfterSayingWhatItGivesBack() {
    lifecycle.delete(stage.owner(), List.of(small.id()));
    open("group", "none", "show", "bin", "runs", small.id().toString());
    test(button("Delete for good…")).click();
    ConfirmDialog sure = $(ConfirmDialog.class).single();
    assertThat(sure.getElement().getProperty("message")).contains("cannot be brought back");
    test(sure).confirm();
    assertThat($(EmptyState.class).single().getElement().getTextRecursively())
        .contains("The bin is empty");
    assertThat(runs.found(stage.owner(), List.of(small.id()))).isEmpty();
  }

  @Test
  void tagsTheChosenRuns() {
    open("group", "none", "runs", small.id() + "," + large.id());
    test(button("Tag…")).click();
    test($(TextField.class).withPropertyValue(TextField::getLabel, "Tag").single())
        .setValue("seen");
    test($(TextField.class).withPropertyValue(TextField::getLabel, "Value").single())
        .setValue("yes");
    test(button("Set tag")).click();
    assertThat(runs.tags(stage.owner(), large.id())).containsEntry("seen", "yes");
  }

  @Test
  void savesAViewOfWhatIsShown() {
    open("group", "size", "filter", "large");
    MenuButton saved = $(MenuButton.class).withText("Views").single();
    ContextMenu menu = OpenedMenu.of(saved);
    test(menu).clickItem("Save this view…");
    OpenedMenu.close(menu);
    test($(TextField.class).withPropertyValue(TextField::getLabel, "Name").single())
        .setValue("The large");
    test(button("Save view")).click();
    assertThat(OpenedMenu.of(saved).getItems().getFirst().getText()).isEqualTo("The large");
  }

  private Button button(String text) {
    return $(Button.class).withText(text).single();
  }
}
