package dev.touchstone.report.ui;

import static dev.touchstone.report.ReportStage.curves;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.report.Block;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Report;
import dev.touchstone.report.ReportStage;
import dev.touchstone.report.Reports;
import dev.touchstone.report.Shape;
import dev.touchstone.report.TextBlock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(ReportStage.class)
@WithMockUser(username = "report-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ReportScreensTest extends SpringBrowserlessTest {
  @Autowired ReportStage stage;
  @Autowired TestPeople people;
  @Autowired Reports reports;
  private Viewer ada;
  private Viewer bob;
  private Experiment experiment;

  @BeforeEach
  void people() {
    ada = stage.member("report-ada");
    bob = stage.member("report-bob");
    experiment = stage.experiment(ada, Visibility.TEAM);
    stage.run(ada, experiment, "first", 0.4);
  }

  @Test
  void listsReportsAndSaysWhenNoneMatches() {
    Report report = stage.report(ada, Visibility.TEAM);
    String word = report.card().title().substring(15);
    UI.getCurrent().navigate("reports", QueryParameters.of("q", word));
    assertThat(text()).contains(report.card().title(), report.card().address().toString());
    UI.getCurrent().navigate("reports", QueryParameters.of("q", "" + UUID.randomUUID()));
    assertThat(text()).contains("No report matches");
  }

  @Test
  void aNewReportIsOpenedForWriting() {
    UI.getCurrent().navigate("reports", QueryParameters.of("q", ""));
    test($(Button.class).withText("New report").first()).click();
    String title = "New " + UUID.randomUUID();
    test($(TextField.class).withPropertyValue(TextField::getLabel, "Title").single())
        .setValue(title);
    test($(Button.class).withText("Create report").single()).click();
    assertThat($(ReportEditor.class).all()).hasSize(1);
    assertThat(reports.list(ada, title, null, 1).items()).hasSize(1);
  }

  @Test
  void showsTextSafelyFiguresAndTheContentsOfALongReport() {
    TextBlock text = TextBlock.of("# Why\n\n<script>alert(1)</script>\n\n## How\n\n## `code` so");
    Report report = stage.report(ada, Visibility.TEAM, text, curves(experiment));
    open(report, "");
    assertThat($(H1.class).single().getText()).isEqualTo(report.card().title());
    assertThat(html()).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat($(FigureView.class).all()).hasSize(1);
    assertThat($(Contents.class).single().getElement().getTextRecursively())
        .contains("Why", "How", "code so");
  }

  @Test
  void writesMovesDeletesAndSaves() {
    Report report = stage.report(ada, Visibility.TEAM, TextBlock.of("one"), curves(experiment));
    ReportEditor editor = edit(report);
    assertThat(editor.unsaved()).isFalse();
    TextBlock added = TextBlock.of("");
    editor.added(2, added);
    test($(TextArea.class).withCondition(TextArea::isVisible).single()).setValue("two");
    editor.moved(added.id(), -2);
    Figure figure = (Figure) report.blocks().all().get(1);
    editor.deleted(figure.id());
    test($(Button.class).withText("Save report").single()).click();
    Report saved = reports.byId(bob, report.id());
    assertThat(saved.blocks().all())
        .containsExactly(added.saying("two"), report.blocks().all().getFirst());
    assertThat(html()).contains("two", "one");
    assertThat(text()).contains("Edit report");
  }

  @Test
  void aDeletedBlockComesBackWhereItWas() {
    Report report = stage.report(ada, Visibility.TEAM, texts());
    ReportEditor editor = edit(report);
    editor.deleted(report.blocks().all().get(1).id());
    assertThat(editor.unsaved()).isTrue();
    test($(Button.class).withText("Undo").single()).click();
    assertThat(editor.unsaved()).isFalse();
    assertThat($(BlockCard.class).all()).hasSize(3);
  }

  @Test
  void aHundredAndFirstBlockIsRefusedAndNothingIsLost() {
    Block[] full = new Block[Blocks.MOST];
    for (int i = 0; i < full.length; i++) full[i] = TextBlock.of("text " + i);
    ReportEditor editor = edit(stage.report(ada, Visibility.TEAM, full));
    editor.added(0, TextBlock.of("too much"));
    assertThat($(BlockCard.class).all()).hasSize(Blocks.MOST);
    assertThat(editor.unsaved()).isFalse();
  }

  @Test
  void theSecondWriterIsToldAndKeepsEverything() {
    Report report = stage.report(ada, Visibility.TEAM, texts());
    ReportEditor editor = edit(report);
    editor.deleted(report.blocks().all().getFirst().id());
    reports.save(bob, report.id(), 1, "Bob's", Blocks.NONE);
    test($(Button.class).withText("Save report").single()).click();
    ChangedDialog dialog = $(ChangedDialog.class).single();
    assertThat(dialog.isOpened()).isTrue();
    assertThat(reports.byId(ada, report.id()).card().title()).isEqualTo("Bob's");
    assertThat(editor.unsaved()).isTrue();
    test($(Button.class).withText("Save mine over theirs").single()).click();
    assertThat(reports.byId(ada, report.id()).blocks().all()).hasSize(2);
  }

  @Test
  void saysBeforeSavingWhoWillBeAbleToReadItAndWhy() {
    Experiment mine = stage.experiment(ada, Visibility.PRIVATE);
    ReportEditor editor = edit(stage.report(ada, Visibility.TEAM));
    assertThat(text()).contains("Members of report-orbit will be able to read this");
    editor.added(0, curves(mine));
    assertThat(text())
        .contains("Only you will be able to read this, because the report is for report-orbit")
        .contains("it shows " + mine.address() + ", which is for you");
  }

  @Test
  void aFigureFollowsItsFormAndRefusesAFilterThatCannotBeRead() {
    Report report = stage.report(ada, Visibility.TEAM, curves(experiment));
    ReportEditor editor = edit(report);
    test($(Button.class).withAttribute("aria-label", "Edit").single()).click();
    TextField filter = $(TextField.class).withPropertyValue(TextField::getLabel, "Runs").single();
    test(filter).setValue("metrics.val_loss <");
    assertThat(text()).contains("At character");
    assertThat(editor.unsaved()).isFalse();
    test(filter).setValue("metrics.val_loss < 1");
    assertThat(editor.unsaved()).isTrue();
    test($(Button.class).withText("Save report").single()).click();
    Figure saved = (Figure) reports.byId(ada, report.id()).blocks().all().getFirst();
    assertThat(saved.runs().filter()).isEqualTo("metrics.val_loss < 1");
  }

  @Test
  void everyShapeCanBeAddedAndHasAForm() {
    for (Shape shape : Shape.values()) {
      Figure figure = Figure.of(shape, curves(experiment).runs(), "val_loss");
      ReportEditor editor = edit(stage.report(ada, Visibility.TEAM));
      editor.added(0, figure);
      assertThat($(FigureForm.class).all()).as(shape.name()).hasSize(1);
      assertThat(text()).contains(ShapeName.of(shape));
      test($(Button.class).withText("Save report").single()).click();
    }
  }

  @Test
  void deletingCanBeTakenBack() {
    Report report = stage.report(ada, Visibility.TEAM);
    open(report, "");
    test($(Button.class).withText("Delete").single()).click();
    assertThat(reports.list(ada, report.card().address().name(), null, 1).items()).isEmpty();
    test($(Button.class).withText("Undo").single()).click();
    assertThat($(H1.class).single().getText()).isEqualTo(report.card().title());
  }

  @Test
  @WithMockUser(username = "report-eve", setupBefore = TestExecutionEvent.TEST_EXECUTION)
  void oneWhoMayOnlyReadIsOfferedNoChange() {
    people.person("report-eve");
    Report report = stage.report(ada, Visibility.EVERYONE, TextBlock.of("hello"));
    open(report, "edit=yes");
    assertThat(html()).contains("hello").doesNotContain("Save report");
    assertThat($(Button.class).withText("Edit report").exists()).isFalse();
    assertThat($(Button.class).withText("Delete").exists()).isFalse();
  }

  @Test
  @WithMockUser(username = "report-eve", setupBefore = TestExecutionEvent.TEST_EXECUTION)
  void forAnOutsiderTheAddressLeadsNowhere() {
    people.person("report-eve");
    Report closed = stage.report(ada, Visibility.EVERYONE, curves(experiment));
    open(closed, "");
    assertThat(text()).contains("Not here, or not for you").doesNotContain(closed.card().title());
    UI.getCurrent().navigate("reports", QueryParameters.of("q", closed.card().address().name()));
    assertThat(text()).contains("No report matches");
  }

  private static Block[] texts() {
    return List.of(TextBlock.of("a"), TextBlock.of("b"), TextBlock.of("c")).toArray(Block[]::new);
  }

  private ReportEditor edit(Report report) {
    open(report, "edit=yes");
    return $(ReportEditor.class).single();
  }

  private static void open(Report report, String query) {
    UI.getCurrent()
        .navigate("reports/" + report.card().address(), QueryParameters.fromString(query));
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }

  private String html() {
    return getCurrentView().getElement().getOuterHTML();
  }
}
