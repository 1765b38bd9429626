package dev.touchstone.report;

import static dev.touchstone.report.ReportStage.curves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import dev.touchstone.base.query.InvalidQuery;
import dev.touchstone.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ReportStage.class)
class ReportsTest {
  @Autowired ReportStage stage;
  @Autowired Reports reports;
  @Autowired FigureRuns figures;
  private Viewer ada;
  private Viewer bob;
  private Experiment experiment;

  @BeforeEach
  void people() {
    ada = stage.member("report-ada");
    bob = stage.member("report-bob");
    experiment = stage.experiment(ada, Visibility.TEAM);
  }

  @Test
  void keepsEveryBlockAsItWasWritten() {
    Figure figure = curves(experiment).drawn(Map.of("smooth", "0.6", "group", "lr"));
    TextBlock text = TextBlock.of("# Größe\n\n<b>not bold</b> “quoted”");
    Report made = stage.report(ada, Visibility.TEAM, text, figure);
    Report read = reports.get(bob, made.card().address());
    assertThat(read.blocks().all()).containsExactly(text, figure);
    assertThat(read.card()).isEqualTo(made.card());
  }

  @Test
  void theAddressFollowsTheTitleAndStaysWhenTheTitleChanges() {
    String word = UUID.randomUUID().toString().substring(0, 8);
    Report first = stage.report(ada, "Why " + word + "?", Visibility.TEAM);
    Report second = stage.report(ada, "Why " + word + "?", Visibility.TEAM);
    assertThat(first.card().address().name()).isEqualTo("why-" + word);
    assertThat(second.card().address().name()).isEqualTo("why-" + word + "-2");
    Report renamed = reports.save(ada, first.id(), 1, "Because", Blocks.NONE);
    assertThat(renamed.card().address()).isEqualTo(first.card().address());
    assertThat(renamed.card().title()).isEqualTo("Because");
  }

  @Test
  void theSecondOfTwoWhoWriteIsToldAndOverwritesNothing() {
    Report made = stage.report(ada, Visibility.TEAM);
    Blocks adas = Blocks.of(TextBlock.of("by Ada"));
    Report saved = reports.save(ada, made.id(), 1, "Ada's", adas);
    assertThat(saved.card().version()).isEqualTo(2);
    assertThatThrownBy(
            () -> reports.save(bob, made.id(), 1, "Bob's", Blocks.of(TextBlock.of("by Bob"))))
        .isInstanceOf(ReportChanged.class)
        .hasMessageContaining("Report-ada saved this report");
    assertThat(reports.byId(bob, made.id()).blocks()).isEqualTo(adas);
    assertThat(reports.save(bob, made.id(), 2, "Bob's", adas).card().editorId())
        .isEqualTo(bob.id());
  }

  @Test
  void listsTheLastChangedFirstPageByPage() {
    String word = UUID.randomUUID().toString();
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 5; i++)
      made.addFirst(stage.report(ada, word + " " + i, Visibility.TEAM).id());
    UUID oldest = made.removeLast();
    reports.save(ada, oldest, 1, word, Blocks.NONE);
    made.addFirst(oldest);
    List<UUID> read = new ArrayList<>();
    String cursor = null;
    do {
      Page<ReportCard> page = reports.list(bob, word.toUpperCase(), cursor, 2);
      page.items().forEach(card -> read.add(card.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(read).isEqualTo(made);
    assertThatThrownBy(() -> reports.list(ada, "", "made-up", 2)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aDeletedReportComesBackFromTheBin() {
    Report made = stage.report(ada, Visibility.TEAM, TextBlock.of("kept"));
    long before = reports.count(ada);
    reports.delete(ada, made.id());
    assertThat(reports.count(ada)).isEqualTo(before - 1);
    assertThatThrownBy(() -> reports.get(ada, made.card().address())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reports.save(ada, made.id(), 1, "x", Blocks.NONE))
        .isInstanceOf(NotFound.class);
    assertThat(reports.restore(bob, made.card().address()).blocks()).isEqualTo(made.blocks());
    assertThat(reports.get(ada, made.card().address()).card()).isEqualTo(made.card());
    assertThatThrownBy(() -> reports.restore(bob, made.card().address()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void refusesAFilterThatCannotBeReadAndKeepsTheReport() {
    Report made = stage.report(ada, Visibility.TEAM);
    Selection wrong = new Selection(experiment.id(), "metrics.loss <", 10);
    Blocks blocks = Blocks.of(Figure.of(Shape.TABLE, wrong, ""));
    assertThatThrownBy(() -> reports.save(ada, made.id(), 1, "x", blocks))
        .isInstanceOf(InvalidQuery.class);
    assertThat(reports.byId(ada, made.id()).card().version()).isEqualTo(1);
  }

  @Test
  void refusesAnExperimentThatIsNotThere() {
    Selection nowhere = new Selection(UUID.randomUUID(), "", 10);
    assertThatThrownBy(
            () -> stage.report(ada, Visibility.TEAM, Figure.of(Shape.TABLE, nowhere, "")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void figuresFollowTheRunsAsTheyCome() {
    stage.run(ada, experiment, "first", 0.5);
    Selection all = new Selection(experiment.id(), "metrics.val_loss < 1", 2);
    assertThat(figures.find(bob, all, "").runs()).extracting("name").containsExactly("first");
    stage.run(ada, experiment, "second", 0.2);
    stage.run(ada, experiment, "third", 0.9);
    stage.run(ada, experiment, "fourth", 7);
    FoundRuns newest = figures.find(bob, all, "");
    assertThat(newest.total()).isEqualTo(3);
    assertThat(newest.runs()).extracting("name").containsExactly("third", "second");
    assertThat(figures.find(bob, all, "val_loss").runs())
        .extracting("name")
        .containsExactly("second", "first");
  }
}
