package dev.touchstone.worker;

import dev.touchstone.run.Device;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkOrder.BuiltIn;
import dev.touchstone.run.WorkOrder.Script;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.worker.sandbox.Attempt;
import dev.touchstone.worker.sandbox.Bind;
import dev.touchstone.worker.sandbox.Quota;
import dev.touchstone.worker.sandbox.Sandbox;
import dev.touchstone.worker.sandbox.SandboxSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything a job works with: turns an order into something the sandbox can start. */
@Component
class Bench {

  private static final String ORDER = "/in/order.json";

  /** Threads of a runtime included; a JVM alone has some thirty. */
  private static final int PROCESSES = 512;

  private final WorkQueue queue;
  private final Sandbox sandbox;
  private final Machine machine;
  private final Inputs inputs;
  private final TrainerProgram trainers;
  private final PythonProgram python;
  private final Keeper keeper;
  private final Clock clock;

  Bench(
      WorkQueue queue,
      Sandbox sandbox,
      Machine machine,
      Inputs inputs,
      TrainerProgram trainers,
      PythonProgram python,
      Keeper keeper,
      Clock clock) {
    this.queue = queue;
    this.sandbox = sandbox;
    this.machine = machine;
    this.inputs = inputs;
    this.trainers = trainers;
    this.python = python;
    this.keeper = keeper;
    this.clock = clock;
  }

  WorkQueue queue() {
    return queue;
  }

  Keeper keeper() {
    return keeper;
  }

  Clock clock() {
    return clock;
  }

  Optional<Attempt> adopt(Desk desk) {
    return sandbox.adopt(desk.sandbox());
  }

  Attempt start(Prepared prepared) {
    return sandbox.start(prepared.spec());
  }

  /**
   * Checks the inputs and lays out what the program reads.
   *
   * @throws InputDamaged when an input is not what it was
   * @throws CannotRun when this machine lacks what the order needs
   */
  Prepared prepare(WorkOrder order, Slot slot, Desk desk) {
    if (order.device() == Device.GPU && slot.gpu() == null)
      throw new CannotRun(
          "This worker has no free GPU, so the run did not start. Retry it on CPU.");
    Program program = program(order, slot);
    List<Bind> binds = new ArrayList<>(inputs.check(order));
    binds.addAll(program.binds());
    binds.add(new Bind(write(order, slot, desk), ORDER));
    return new Prepared(spec(order, slot, desk, program, binds), evidence(program, slot));
  }

  private WorkQueue.Machine evidence(Program program, Slot slot) {
    return machine.evidence(program, slot.gpu());
  }

  private Program program(WorkOrder order, Slot slot) {
    return switch (order.program()) {
      case BuiltIn trainer -> trainers.program(trainer.trainer(), slot);
      case Script script -> python.program(script, order, machine);
    };
  }

  private static Path write(WorkOrder order, Slot slot, Desk desk) {
    try {
      return Files.writeString(desk.order(), OrderFile.json(order, slot.gpu()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SandboxSpec spec(
      WorkOrder order, Slot slot, Desk desk, Program program, List<Bind> binds) {
    return new SandboxSpec(
        desk.sandbox(),
        slot.number(),
        program.command(),
        environment(program, slot),
        binds,
        slot.gpu() == null ? List.of() : slot.gpu().devices(),
        quota(order, slot));
  }

  private static Quota quota(WorkOrder order, Slot slot) {
    return new Quota(
        slot.cores(),
        slot.memory(),
        order.limits().wallTime(),
        PROCESSES,
        order.limits().diskBytes());
  }

  private static Map<String, String> environment(Program program, Slot slot) {
    Map<String, String> all = new HashMap<>(program.environment());
    all.putIfAbsent("PATH", "/usr/bin:/bin");
    all.put("HOME", "/work");
    all.put("TMPDIR", "/tmp");
    all.put("LANG", "C.UTF-8");
    for (String library : List.of("OMP", "OPENBLAS", "MKL", "NUMEXPR"))
      all.put(library + "_NUM_THREADS", Integer.toString(slot.cores()));
    if (slot.gpu() != null) all.put("CUDA_VISIBLE_DEVICES", Integer.toString(slot.gpu().index()));
    all.put("TOUCHSTONE_ORDER", ORDER);
    all.put("TOUCHSTONE_EVENTS", SandboxSpec.EVENTS);
    all.put("TOUCHSTONE_OUT", SandboxSpec.OUT);
    return all;
  }
}
