package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Service;

/** The one way by which hidden labels leave: to organisers, once nobody can use them any more. */
@Service
public class HiddenLabels {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final BenchmarkStore benchmarks;
  private final References references;
  private final Access access;
  private final Audit audit;

  HiddenLabels(BenchmarkStore benchmarks, References references, Access access, Audit audit) {
    this.benchmarks = benchmarks;
    this.references = references;
    this.access = access;
    this.audit = audit;
  }

  /**
   * The labels as a table of {@code id,split,label,group,weight}, on the record; empty before the
   * close and for anybody but the organisers.
   */
  public Optional<String> csv(Viewer viewer, Benchmark benchmark) {
    var now = benchmarks.find(viewer, benchmark.id());
    if (now.isEmpty() || now.get().open()) return Optional.empty();
    if (viewer.errand() != null || !access.mayWrite(viewer, benchmark.namespaceId())) {
      return Optional.empty();
    }
    audit.record(viewer, "export hidden labels", benchmark.address().toString(), "");
    return Optional.of(table(references.load(benchmarks.hidden(benchmark.id()).reference())));
  }

  private static String table(Reference reference) {
    var text = new StringBuilder("id,split,label,group,weight\n");
    for (var row : reference.rows()) {
      var group = row.group() == null ? "" : row.group();
      text.append(FORMAT.format(row.id(), row.split().word(), row.label(), group, row.weight()))
          .append('\n');
    }
    return text.toString();
  }
}
