package dev.touchstone.worker;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkOrder.Script;
import dev.touchstone.run.WorkOrder.Tracking;
import dev.touchstone.worker.relay.Relay;
import dev.touchstone.worker.sandbox.Bind;
import dev.touchstone.worker.sandbox.SandboxSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Scripts: this machine's Python with a small module of ours to talk to Touchstone. */
@Component
class PythonProgram {

  private static final String MODULES = "/opt/touchstone/python";
  private static final String SCRIPT = "/in/script.py";

  private final Inputs inputs;
  private final Relay relay;
  private final Packages packages;
  private final Path module;

  PythonProgram(Inputs inputs, Relay relay, Packages packages, DataDirectory data) {
    this.inputs = inputs;
    this.relay = relay;
    this.packages = packages;
    this.module = data.below("runtime").resolve("touchstone.py");
    write(module);
  }

  /**
   * @throws CannotRun when this machine has no Python
   */
  Program program(Script script, WorkOrder order, Machine machine) {
    Python python =
        machine
            .python()
            .orElseThrow(
                () ->
                    new CannotRun(
                        "This worker has no Python, so the script did not run. Ask an admin to"
                            + " install the package \"python3\" there or to set"
                            + " TOUCHSTONE_PYTHON, then retry the run."));
    var alone =
        new Program(
            List.of(python.inside(), "-u", SCRIPT),
            order.tracking() == null
                ? sealed(environment(python, order.seed()))
                : environment(python, order.seed()),
            binds(python, script),
            "Python " + python.version(),
            packages.of(python));
    Tracking tracking = order.tracking();
    return tracking != null && relay.open() ? reaching(python, alone, order, tracking) : alone;
  }

  private List<Bind> binds(Python python, Script script) {
    List<Bind> binds = new ArrayList<>(python.binds());
    binds.add(new Bind(module, MODULES + "/touchstone.py"));
    binds.add(new Bind(inputs.checked(script.sha256(), "script"), SCRIPT));
    return binds;
  }

  private Program reaching(Python python, Program alone, WorkOrder order, Tracking tracking) {
    Map<String, String> environment = new HashMap<>(alone.environment());
    environment.putAll(Relay.environment(order, tracking));
    List<Bind> binds = new ArrayList<>(alone.binds());
    binds.addAll(relay.binds());
    return new Program(
        relay.command(python.inside(), alone.command()),
        environment,
        binds,
        alone.runtime(),
        alone.packages());
  }

  /** MLflow's client then keeps what it is told in files that are kept like any other output. */
  private static Map<String, String> sealed(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("MLFLOW_TRACKING_URI", "file://" + SandboxSpec.OUT + "/" + WorkOrder.MLFLOW_FILES);
    all.put("MLFLOW_ALLOW_FILE_STORE", "true");
    return all;
  }

  private static Map<String, String> environment(Python python, long seed) {
    String programs = python.inside().substring(0, python.inside().lastIndexOf('/'));
    return Map.of(
        "PATH",
        programs.equals("/usr/bin") ? "/usr/bin:/bin" : programs + ":/usr/bin:/bin",
        // What mlflow would say for want of git, and would tell its makers over a network.
        "GIT_PYTHON_REFRESH",
        "quiet",
        "MLFLOW_DISABLE_TELEMETRY",
        "true",
        "PYTHONPATH",
        MODULES,
        "PYTHONDONTWRITEBYTECODE",
        "1",
        "PYTHONNOUSERSITE",
        "1",
        // Python takes 0 to 4294967295.
        "PYTHONHASHSEED",
        Long.toString(Math.floorMod(seed, 1L << 32)));
  }

  private static void write(Path module) {
    try (InputStream source =
        Objects.requireNonNull(PythonProgram.class.getResourceAsStream("touchstone.py"))) {
      Files.copy(source, module, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
