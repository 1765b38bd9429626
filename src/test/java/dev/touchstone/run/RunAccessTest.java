package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run made from private data is private, whatever its experiment is. */
@DatabaseTest
class RunAccessTest {

  private static final String TABLE = "id,age,label\n1,30,yes\n2,40,no\n3,50,yes\n";

  private static final Tracked NOTHING = new Tracked(List.of(), Map.of(), Map.of());

  @Autowired Runs runs;
  @Autowired Curves curves;
  @Autowired Tracking tracking;
  @Autowired Experiments experiments;
  @Autowired Datasets datasets;
  @Autowired Access access;
  @Autowired TestPeople people;
  @Autowired Blobs blobs;

  private Viewer ada;
  private Viewer bob;
  private Dataset secret;
  private Version version;
  private Experiment open;
  private Run run;

  @BeforeEach
  void launch() {
    people.team("orbit-runs", people.person("ada"), people.person("bob"));
    ada = people.person("ada");
    bob = people.person("bob");
    String name = "access-" + UUID.randomUUID();
    secret = dataset(new Address("ada", name), Visibility.PRIVATE);
    version = publish(secret);
    open = experiment(new Address("orbit-runs", name), Visibility.EVERYONE);
    run = runs.launch(ada, wish(open, "label"));
  }

  @AfterEach
  void empty() {
    runs.cancel(ada, run.id());
  }

  @Test
  void aRunFromPrivateDataDoesNotExistForOthers() {
    assertThat(experiments.get(bob, open.address())).isEqualTo(open);
    Stream.<BiConsumer<Viewer, UUID>>of(
            runs::get,
            runs::cancel,
            runs::retry,
            runs::params,
            runs::tags,
            runs::metrics,
            runs::artifacts,
            runs::attempts,
            (viewer, id) -> runs.series(viewer, id, "auc", 10),
            (viewer, id) -> curves.history(viewer, id, "auc", null, 10),
            (viewer, id) -> curves.read(viewer, steps(id)),
            (viewer, id) -> tracking.log(viewer, id, NOTHING),
            (viewer, id) -> runs.log(viewer, id, 0, 10),
            (viewer, id) -> runs.openArtifact(viewer, id, "model"),
            (viewer, id) -> runs.compare(viewer, List.of(id)))
        .forEach(this::assertAbsentForBob);
    assertThat(runs.params(bob, List.of(run.id()))).isEmpty();
    assertThat(runs.metrics(bob, List.of(run.id()))).isEmpty();
  }

  private static CurveRequest steps(UUID run) {
    return new CurveRequest(List.of(run), "auc", XAxis.STEP, null, null, null, 10);
  }

  private void assertAbsentForBob(BiConsumer<Viewer, UUID> asking) {
    assertThatThrownBy(() -> asking.accept(bob, run.id()))
        .isInstanceOf(NotFound.class)
        .hasMessage(new NotFound("run", run.id()).getMessage());
  }

  @Test
  void listsAndCountsLeaveOutWhatOneMayNotSee() {
    RunFilter here = RunFilter.ALL.experiment(open.id());
    assertThat(runs.list(ada, here, null, 10).items()).containsExactly(run);
    assertThat(runs.count(ada, here)).isEqualTo(1);
    assertThat(runs.list(bob, here, null, 10).items()).isEmpty();
    assertThat(runs.count(bob, here)).isZero();
  }

  @Test
  void openingTheDataOpensTheRun() {
    access.changeVisibility(ada, secret.audience(), Visibility.EVERYONE);
    assertThat(runs.get(bob, run.id()).inputs().getFirst().digest()).isEqualTo(version.digest());
    access.changeVisibility(ada, secret.audience(), Visibility.PRIVATE);
    assertThatThrownBy(() -> runs.get(bob, run.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyLaunchesOnDataTheyMayNotSee() {
    assertThatThrownBy(() -> runs.launch(bob, wish(open, "label"))).isInstanceOf(NotFound.class);
  }

  @Test
  void onlyMembersLaunchInAnExperimentOthersMayRead() {
    Viewer eve = people.person("eve");
    access.changeVisibility(ada, secret.audience(), Visibility.EVERYONE);
    assertThatThrownBy(() -> runs.launch(eve, wish(open, "label"))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> runs.cancel(eve, run.id())).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> tracking.log(eve, run.id(), NOTHING)).isInstanceOf(Forbidden.class);
  }

  @Test
  void namesTheColumnsWhenTheTargetIsNotAmongThem() {
    assertThatThrownBy(() -> runs.launch(ada, wish(open, "lable")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("“lable”")
        .hasMessageContaining("id, age, label");
  }

  @Test
  void pagesFromTheNewestToTheOldest() {
    Run second = runs.launch(ada, wish(open, "label"));
    Run third = runs.launch(ada, wish(open, "label"));
    assertThat(third.name()).isEqualTo("baseline-3-3");
    RunFilter here = RunFilter.ALL.experiment(open.id());
    var first = runs.list(ada, here, null, 2);
    assertThat(first.items()).containsExactly(third, second);
    assertThat(runs.list(ada, here, first.next(), 2).items()).containsExactly(run);
    Stream.of(second, third).forEach(each -> runs.cancel(ada, each.id()));
    assertThat(runs.count(ada, here.state(RunState.CANCELLED))).isEqualTo(2);
    assertThat(runs.count(ada, here.text("3-2"))).isEqualTo(1);
    assertThat(runs.count(ada, here.input(version.id()))).isEqualTo(3);
    assertThat(runs.count(ada, here.maker(bob.id()))).isZero();
  }

  private Launch wish(Experiment experiment, String target) {
    return new Launch(
        experiment.id(),
        "",
        new TrainerRecipe("baseline", "classification", target, Map.of()),
        List.of(version.id()),
        3,
        Device.CPU,
        Limits.USUAL);
  }

  private Dataset dataset(Address address, Visibility visibility) {
    return datasets.create(
        ada, new NewDataset(address, "Secret", "", "CC0-1.0", List.of(), null, null, visibility));
  }

  private Version publish(Dataset dataset) {
    var blob = blobs.put(new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)));
    return datasets.publish(ada, dataset.address(), List.of(new NewFile("people.csv", blob)), "");
  }

  private Experiment experiment(Address address, Visibility visibility) {
    return experiments.create(
        ada, new NewExperiment(address, "Does age tell the label?", "", visibility));
  }
}
