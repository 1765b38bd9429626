package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Page;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ManyRunsTest {
  private static final int RUNS = 20_000;

  @Autowired RunSearch search;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;
  @Autowired DSLContext sql;

  @Test
  void twentyThousandRunsAreReadToTheEndWithoutAGap() {
    Viewer ada = people.person("ada");
    Address address = new Address("ada", "many-" + UUID.randomUUID());
    Experiment experiment =
        experiments.create(ada, new NewExperiment(address, "Many?", "", Visibility.PRIVATE));
    ManyRuns runs = new ManyRuns(sql, experiment, ada);
    runs.make(RUNS);
    runs.takeOutOfTheQueue();
    RunScope scope = RunScope.of(experiment.id());
    for (String order : List.of("", "metrics.loss DESC")) {
      RunQuery query = RunQuery.parse("", order.isEmpty() ? List.of() : List.of(order));
      List<UUID> all = search.ids(ada, scope, query);
      assertThat(new HashSet<>(all)).hasSize(RUNS);
      assertThat(paged(ada, scope, query)).isEqualTo(all);
    }
  }

  private List<UUID> paged(Viewer viewer, RunScope scope, RunQuery query) {
    List<UUID> ids = new ArrayList<>();
    String cursor = null;
    do {
      Page<Run> page = search.search(viewer, scope, query, cursor, 2_000);
      page.items().forEach(run -> ids.add(run.id()));
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }
}
