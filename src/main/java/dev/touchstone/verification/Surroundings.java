package dev.touchstone.verification;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.Runs;
import dev.touchstone.run.WorkQueue.Environment;
import dev.touchstone.run.WorkQueue.Machine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Holds what a re-run saw against what the entry's run recorded, for those who may see both. */
@Service
public class Surroundings {
  private static final int NAMED = 12;
  private static final int BRIEF = 12;

  private final Runs runs;
  private final Feasibility feasibility;

  Surroundings(Runs runs, Feasibility feasibility) {
    this.runs = runs;
    this.feasibility = feasibility;
  }

  /**
   * One thing that a program sees.
   *
   * @param matters whether the score may come from it; the machine's name does not
   */
  public record Row(String what, String recorded, String seen, boolean matters) {
    public boolean same() {
      return recorded.equals(seen);
    }
  }

  /**
   * @throws dev.touchstone.base.NotFound if the viewer may not see one of the runs
   */
  public List<Row> of(Viewer viewer, UUID recorded, UUID rerun) {
    var before = runs.get(viewer, recorded);
    var after = runs.get(viewer, rerun);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Inputs", inputs(before), inputs(after), true));
    rows.add(new Row("Code", code(before), code(after), true));
    rows.addAll(
        machines(feasibility.machine(viewer, recorded), feasibility.machine(viewer, rerun)));
    return rows;
  }

  private static List<Row> machines(@Nullable Machine before, @Nullable Machine after) {
    if (before == null || after == null) return List.of();
    return List.of(
        new Row("Language", before.runtime(), after.runtime(), true),
        packages(before.packages(), after.packages()),
        new Row("GPU", gpu(before), gpu(after), true),
        new Row("Machine", machine(before), machine(after), false));
  }

  private static String inputs(Run run) {
    return run.inputs().stream().map(Surroundings::input).collect(Collectors.joining(", "));
  }

  private static String input(RunInput input) {
    return "%s v%d (sha256 %s)"
        .formatted(input.datasetAddress(), input.number(), brief(input.digest()));
  }

  private static String code(Run run) {
    var script = run.scriptSha256();
    return script == null
        ? "trainer " + run.recipe().label()
        : "script (sha256 " + brief(script) + ")";
  }

  private static Row packages(@Nullable Environment before, @Nullable Environment after) {
    if (before == null || after == null || before.equals(after))
      return new Row("Packages", count(before), count(after), true);
    return new Row("Packages", only(before, after), only(after, before), true);
  }

  private static String count(@Nullable Environment environment) {
    return environment == null
        ? "brings its own"
        : Figures.count(environment.packages().size(), "package", "packages");
  }

  /** The packages that the other has not, or has in another version. */
  private static String only(Environment one, Environment other) {
    var names = new LinkedHashSet<>(one.packages());
    other.packages().forEach(names::remove);
    var named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    if (names.isEmpty()) return "none of its own";
    return names.size() > NAMED ? named + " and %d more".formatted(names.size() - NAMED) : named;
  }

  private static String gpu(Machine machine) {
    return Objects.requireNonNullElse(machine.gpu(), "none");
  }

  private static String machine(Machine machine) {
    return machine.processor() + ", " + machine.system();
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(BRIEF, digest.length()));
  }
}
