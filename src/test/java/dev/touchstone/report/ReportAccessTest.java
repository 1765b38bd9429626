package dev.touchstone.report;

import static dev.touchstone.report.ReportStage.curves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiment;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who reads a report may see all that it shows; to others it is not there. */
@DatabaseTest
@Import(ReportStage.class)
class ReportAccessTest {
  @Autowired ReportStage stage;
  @Autowired Reports reports;
  @Autowired FigureRuns figures;
  @Autowired Access access;
  @Autowired TestPeople people;
  private Viewer ada;
  private Viewer bob;
  private Viewer eve;

  @BeforeEach
  void people() {
    ada = stage.member("report-ada");
    bob = stage.member("report-bob");
    eve = people.person("report-eve");
  }

  @Test
  void aTeamsReportDoesNotExistForOthers() {
    Report ours = stage.report(ada, Visibility.TEAM);
    assertThat(reports.byId(bob, ours.id())).isEqualTo(ours);
    assertHidden(eve, ours);
  }

  @Test
  void aPrivateReportDoesNotExistForTheTeam() {
    Report mine = stage.report(ada, Visibility.PRIVATE);
    assertThat(reports.byId(ada, mine.id())).isEqualTo(mine);
    assertHidden(bob, mine);
    assertHidden(eve, mine);
  }

  @Test
  void anOpenReportOfAClosedExperimentIsReadByThoseWhoMaySeeBoth() {
    Experiment closed = stage.experiment(ada, Visibility.TEAM);
    Report report = stage.report(ada, Visibility.EVERYONE, curves(closed));
    assertThat(reports.byId(bob, report.id())).isEqualTo(report);
    assertHidden(eve, report);
    Report without = reports.save(ada, report.id(), 1, "Open", Blocks.NONE);
    assertThat(reports.byId(eve, report.id())).isEqualTo(without);
  }

  @Test
  void showingAPrivateExperimentTakesTheReportFromTheTeam() {
    Report report = stage.report(ada, Visibility.TEAM);
    Experiment mine = stage.experiment(ada, Visibility.PRIVATE);
    Blocks blocks = Blocks.of(curves(mine));
    Reach reach = reports.reach(ada, report.id(), blocks);
    assertThat(reach.narrowed()).isTrue();
    assertThat(reach.words().label()).isEqualTo("Only you");
    assertThat(reach.causes())
        .extracting(Reach.Cause::experiment)
        .containsExactly("", mine.address().toString());
    reports.save(ada, report.id(), 1, "Mine", blocks);
    assertHidden(bob, report);
  }

  @Test
  void closingAnExperimentClosesTheReportsThatShowIt() {
    Experiment open = stage.experiment(ada, Visibility.EVERYONE);
    Report report = stage.report(ada, Visibility.EVERYONE, curves(open));
    assertThat(reports.byId(eve, report.id())).isEqualTo(report);
    access.changeVisibility(ada, open.audience(), Visibility.TEAM);
    assertHidden(eve, report);
  }

  @Test
  void nobodyShowsAnExperimentTheyMayNotSee() {
    Experiment hidden = stage.experiment(ada, Visibility.PRIVATE);
    Report report = stage.report(bob, Visibility.TEAM);
    Stream.<Consumer<Viewer>>of(
            v -> stage.report(v, Visibility.TEAM, curves(hidden)),
            v -> reports.save(v, report.id(), 1, "x", Blocks.of(curves(hidden))),
            v -> figures.find(v, curves(hidden).runs(), ""))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(bob)).isInstanceOf(NotFound.class));
    assertThat(reports.reach(bob, report.id(), Blocks.of(curves(hidden))).narrowed()).isFalse();
  }

  @Test
  void readersDoNotChange() {
    Report open = stage.report(ada, Visibility.EVERYONE);
    assertThat(reports.mayChange(eve, open.card())).isFalse();
    assertThat(reports.mayChange(bob, open.card())).isTrue();
    Stream.<Consumer<Viewer>>of(
            v -> stage.report(v, Visibility.TEAM),
            v -> reports.save(v, open.id(), 1, "x", Blocks.NONE),
            v -> reports.share(v, open.id(), Visibility.PRIVATE),
            v -> reports.reach(v, open.id(), Blocks.NONE),
            v -> reports.delete(v, open.id()))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(eve)).isInstanceOf(Forbidden.class));
    reports.delete(ada, open.id());
    assertThatThrownBy(() -> reports.restore(eve, open.card().address()))
        .isInstanceOf(Forbidden.class);
  }

  private void assertHidden(Viewer viewer, Report report) {
    UUID id = report.id();
    Stream.<Consumer<Viewer>>of(
            v -> reports.byId(v, id),
            v -> reports.get(v, report.card().address()),
            v -> reports.visibility(v, id),
            v -> reports.reach(v, id, Blocks.NONE),
            v -> reports.save(v, id, 1, "x", Blocks.NONE),
            v -> reports.share(v, id, Visibility.EVERYONE),
            v -> reports.restore(v, report.card().address()),
            v -> reports.delete(v, id))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(viewer)).isInstanceOf(NotFound.class));
    assertThat(reports.list(viewer, report.card().address().name(), null, 10).items()).isEmpty();
    long before = reports.count(viewer);
    stage.report(ada, Visibility.PRIVATE);
    assertThat(reports.count(viewer)).isEqualTo(before);
  }
}
