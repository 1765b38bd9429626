package dev.touchstone.run.ui;

import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.query.Completion;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import dev.touchstone.base.query.Suggestion;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Grouped;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunColumns;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunGroups;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.RunScope;
import dev.touchstone.run.RunSearch;
import dev.touchstone.run.RunSheet;
import dev.touchstone.run.RunSheets;
import dev.touchstone.run.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads for the runs table what the viewer of the moment may see. */
@Component
class TableDesk {
  private final RunSearch search;
  private final RunSheets sheets;
  private final RunGroups groups;
  private final Runs runs;
  private final Access access;
  private final CurrentViewer current;

  TableDesk(
      RunSearch search,
      RunSheets sheets,
      RunGroups groups,
      Runs runs,
      Access access,
      CurrentViewer current) {
    this.search = search;
    this.sheets = sheets;
    this.groups = groups;
    this.runs = runs;
    this.access = access;
    this.current = current;
  }

  Viewer viewer() {
    return current.get();
  }

  boolean mayChange(Experiment experiment) {
    return access.mayWrite(viewer(), experiment.namespaceId());
  }

  FoundRuns found(RunScope scope, RunQuery query) {
    Viewer viewer = viewer();
    return found(scope, query, () -> search.count(viewer, scope, query));
  }

  /**
   * @param counter how many there are, if they are many
   */
  FoundRuns found(RunScope scope, RunQuery query, LongSupplier counter) {
    Viewer viewer = viewer();
    return FoundRuns.read(most -> search.ids(viewer, scope, query, most), counter);
  }

  private record CountOf(UUID viewer, UUID experiment) {}

  /** How many runs people see first: neither put aside nor in the bin. */
  long count(Viewer viewer, Experiment experiment) {
    return OneLook.once(
        new CountOf(viewer.id(), experiment.id()),
        () -> runs.count(viewer, RunFilter.ALL.experiment(experiment.id())));
  }

  List<Run> first(RunScope scope, RunQuery query, int most) {
    return search.slice(viewer(), scope, query, 0, most);
  }

  private record ColumnsOf(UUID viewer, RunScope scope) {}

  RunColumns columns(RunScope scope) {
    Viewer viewer = viewer();
    return OneLook.once(new ColumnsOf(viewer.id(), scope), () -> search.columns(viewer, scope));
  }

  /** The rows of these ids with what their columns need. */
  List<RunEntry> entries(List<UUID> ids, List<Subject> columns) {
    Viewer viewer = viewer();
    Map<UUID, Run> found =
        runs.found(viewer, ids).stream().collect(Collectors.toMap(Run::id, Function.identity()));
    Map<UUID, RunSheet> known = sheets.read(viewer, ids, wanted(columns));
    return ids.stream()
        .map(id -> new RunEntry(id, found.get(id), known.getOrDefault(id, RunSheet.EMPTY)))
        .toList();
  }

  private static RunColumns wanted(List<Subject> columns) {
    return new RunColumns(
        keys(columns, Kind.METRIC), keys(columns, Kind.PARAM), keys(columns, Kind.TAG));
  }

  private static List<String> keys(List<Subject> columns, Kind kind) {
    return columns.stream().filter(c -> c.kind() == kind).map(Subject::key).toList();
  }

  List<Grouped> groups(RunScope scope, RunQuery query, List<String> params, String metric) {
    return groups.read(viewer(), scope, query, params, metric);
  }

  /** What could be written at the end of this part of a filter. */
  List<Suggestion> suggestions(RunScope scope, String before) {
    return new Completion(
            RunQuery.PEOPLE,
            names(columns(scope)),
            (subject, part) -> search.values(viewer(), scope, subject, part))
        .at(before);
  }

  private static List<Subject> names(RunColumns columns) {
    List<Subject> names = new ArrayList<>();
    List.of("name", "state", "started", "ended", "maker")
        .forEach(name -> names.add(new Subject(Kind.ATTRIBUTE, name)));
    columns.metrics().forEach(key -> names.add(new Subject(Kind.METRIC, key)));
    columns.params().forEach(key -> names.add(new Subject(Kind.PARAM, key)));
    columns.tags().forEach(key -> names.add(new Subject(Kind.TAG, key)));
    return names;
  }
}
