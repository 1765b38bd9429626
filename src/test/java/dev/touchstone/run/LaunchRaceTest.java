package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.Race;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.ScriptRecipe;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LaunchRaceTest {
  @Autowired Runs runs;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;
  @Autowired Race race;

  private Viewer ada;
  private Experiment experiment;

  @BeforeEach
  void ask() {
    ada = people.person("ada");
    Address address = new Address("ada", "race-" + UUID.randomUUID());
    experiment =
        experiments.create(
            ada, new NewExperiment(address, "Who is first?", "", Visibility.PRIVATE));
  }

  @AfterEach
  void leaveNothingToClaim() {
    launched().forEach(run -> runs.cancel(ada, run.id()));
  }

  @Test
  void takesTheNextNameInsideALargerTransactionThatGoesOn() throws Exception {
    race.run(() -> launch(), () -> launchTwo());

    assertThat(launched())
        .extracting(Run::name)
        .containsExactlyInAnyOrder("script-7", "script-7-2", "script-7-3");
  }

  private void launchTwo() {
    launch();
    launch();
  }

  private List<Run> launched() {
    RunFilter all = RunFilter.ALL.experiment(experiment.id());
    return runs.list(ada, all, null, 10).items();
  }

  private Run launch() {
    return runs.launch(
        ada,
        new Launch(
            experiment.id(),
            "",
            new ScriptRecipe("print('hi')", Map.of()),
            List.of(),
            7,
            Device.CPU,
            Limits.USUAL));
  }
}
