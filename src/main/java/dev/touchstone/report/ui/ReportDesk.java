package dev.touchstone.report.ui;

import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.report.ReportCard;
import dev.touchstone.report.Reports;
import dev.touchstone.run.RunColumns;
import dev.touchstone.run.RunScope;
import dev.touchstone.run.RunSearch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the screens of reports ask and do. */
@Component
record ReportDesk(
    CurrentViewer current,
    Reports reports,
    Experiments experiments,
    RunSearch search,
    Access access,
    Namespaces namespaces,
    ReaderTime times) {

  Viewer viewer() {
    return current.get();
  }

  /** Empty when it is gone. */
  Optional<Experiment> experiment(UUID id) {
    return Optional.ofNullable(experiments.byIds(viewer(), List.of(id)).get(id));
  }

  RunColumns columns(UUID experiment) {
    return search.columns(viewer(), RunScope.of(experiment));
  }

  String maker(ReportCard report) {
    return person(report.makerId());
  }

  String editor(ReportCard report) {
    return person(report.editorId());
  }

  private String person(UUID id) {
    Namespace person = namespaces.byIds(List.of(id)).get(id);
    return person == null ? "somebody who left" : person.displayName();
  }
}
