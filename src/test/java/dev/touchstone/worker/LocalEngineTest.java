package dev.touchstone.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.base.Live;
import dev.touchstone.run.Device;
import dev.touchstone.run.Limits;
import dev.touchstone.run.RunFact;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkOrder.BuiltIn;
import dev.touchstone.run.WorkOrder.Mount;
import dev.touchstone.run.WorkOrder.MountedFile;
import dev.touchstone.run.WorkOrder.Program;
import dev.touchstone.run.WorkOrder.Script;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.Outcome;
import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.storage.Blob;
import dev.touchstone.worker.relay.Relay;
import dev.touchstone.worker.sandbox.Bubblewrap;
import dev.touchstone.worker.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Limits LIMITS =
      new Limits(1, 1024L << 20, Duration.ofSeconds(60), 16L << 20);

  @TempDir Path temp;
  private final FakeQueue queue = new FakeQueue();
  private final Live live = new Live();
  private FolderBlobs blobs;
  private Sandbox sandbox;
  private LocalEngine engine;

  @BeforeEach
  void startEngine() throws IOException {
    sandbox = Bubblewrap.measuredIn(temp);
    assumeTrue(sandbox.protection().usable(), () -> "SKIPPED: " + sandbox.protection().words());
    blobs = new FolderBlobs(Files.createDirectories(temp.resolve("blobs")));
    engine = engine();
    engine.start();
  }

  @AfterEach
  void stopEngine() {
    if (engine != null) engine.stop();
  }

  @Test
  void aScriptSeesItsInputsReportsAndLeavesOutputs() {
    WorkOrder order =
        order(
            """
            import touchstone
            text = open(touchstone.path("dir/train.csv")).read()
            print("read", text.strip(), touchstone.params["rate"], touchstone.seed, touchstone.device)
            for step in range(3):
                touchstone.log_metric("loss", 1 / (step + 1), step)
            touchstone.log_metric("odd", float("nan"))
            touchstone.progress(3, 3, "epoch")
            open(touchstone.out + "/model.txt", "w").write("weights")
            """);
    FakeQueue.Told told = carriedOut(order);
    assertThat(told.outcome).isEqualTo(new Outcome(Ending.FINISHED, "", 0));
    assertThat(told.lines()).containsExactly("read a,b 0.1 42 cpu");
    assertThat(told.facts(RunFact.Metric.class))
        .hasSize(4)
        .extracting(RunFact.Metric::step)
        .contains(2L);
    assertThat(told.facts(RunFact.Progressed.class))
        .containsExactly(new RunFact.Progressed(3, 3, "epoch"));
    assertThat(told.facts(RunFact.InputsChecked.class)).hasSize(1);
    assertThat(told.outputs).extracting(OutputFile::path).containsExactly("model.txt");
    assertThat(blobs.path(told.outputs.getFirst().sha256())).hasContent("weights");
    assertThat(told.machine.runtime()).startsWith("Python 3");
    nothingIsLeft();
  }

  @Test
  void aFailureSaysWhyAndKeepsTheLastLines() {
    FakeQueue.Told told =
        carriedOut(order("print('so far')\nraise ValueError('no such column: age')"));
    assertThat(told.outcome)
        .isEqualTo(new Outcome(Ending.FAILED, "The process ended with exit code 1.", 1));
    assertThat(told.lines()).startsWith("so far").endsWith("ValueError: no such column: age");
  }

  @Test
  void aMemoryEaterIsNamedAsSuch() {
    FakeQueue.Told told = carriedOut(order("x = bytearray(2 * 10**9)\nprint(sum(x))"));
    assertThat(told.outcome.reason()).startsWith("Out of memory").contains("1 GiB");
  }

  @Test
  void eventsThatAreNoneAreNamedAndTheRestIsKept() {
    FakeQueue.Told told =
        carriedOut(
            order(
                """
                import os, touchstone
                with open(os.environ["TOUCHSTONE_EVENTS"], "a") as file:
                    file.write('nonsense\\n{"type":"metric","key":"a","value":"many"}\\n[1]\\n{"type":"x"}\\n')
                touchstone.log_metric("kept", 1)
                with open(os.environ["TOUCHSTONE_EVENTS"], "a") as file:
                    file.write('{"type":"metric","key":"half"')
                """));
    assertThat(told.outcome.ending()).isEqualTo(Ending.FINISHED);
    assertThat(told.facts(RunFact.Metric.class))
        .extracting(RunFact.Metric::key)
        .containsExactly("kept");
    assertThat(told.lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("[An event was not understood"));
  }

  @Test
  void aCancelledRunEndsSoon() {
    WorkOrder order = order("import time\nprint('up', flush=True)\nwhile True: time.sleep(1)");
    queue.add(order);
    until(() -> queue.of(order).lines().contains("up"));
    queue.unwanted.add(order.token());
    until(() -> queue.of(order).outcome != null);
    assertThat(queue.of(order).outcome.ending()).isEqualTo(Ending.CANCELLED);
    nothingIsLeft();
  }

  @Test
  void aRunOutlivesTheServerAndNothingIsToldTwice() {
    WorkOrder order =
        order(
            """
            import time, touchstone
            for step in range(40):
                print("step", step, flush=True)
                touchstone.log_metric("loss", step, step)
                time.sleep(0.05)
            """);
    queue.add(order);
    until(() -> queue.of(order).lines().size() > 3);
    engine.stop();
    int seen = queue.of(order).lines().size();
    assertThat(seen).isLessThan(40);
    engine = engine();
    engine.start();
    until(() -> queue.of(order).outcome != null);
    FakeQueue.Told told = queue.of(order);
    assertThat(told.outcome.ending()).isEqualTo(Ending.FINISHED);
    assertThat(told.lines()).hasSize(40).doesNotHaveDuplicates();
    assertThat(told.facts(RunFact.Metric.class)).hasSize(40);
    assertThat(told.facts(RunFact.InputsChecked.class)).hasSize(1);
  }

  @Test
  void aDatabaseThatIsAwayForAWhileLosesNothing() {
    WorkOrder order =
        order("import time\nfor i in range(10): print(i, flush=True); time.sleep(0.05)");
    queue.add(order);
    until(() -> !queue.of(order).lines().isEmpty());
    queue.away = true;
    until(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("worker")));
    queue.away = false;
    until(() -> queue.of(order).outcome != null);
    assertThat(queue.of(order).lines()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void aDamagedInputIsRefused() throws IOException {
    WorkOrder order = order("print('ran')");
    Files.writeString(blobs.path(order.inputs().getFirst().files().getFirst().sha256()), "other");
    FakeQueue.Told told = carriedOut(order);
    assertThat(told.outcome.reason()).contains("damaged", "dir/train.csv");
    assertThat(told.lines()).isEmpty();
  }

  @Test
  void aBuiltInTrainerLearns() {
    FakeQueue.Told told = carriedOut(training("linear", Map.of()));
    assertThat(told.outcome)
        .as(told.lines().toString())
        .isEqualTo(new Outcome(Ending.FINISHED, "", 0));
    assertThat(told.facts(RunFact.Metric.class))
        .extracting(RunFact.Metric::key)
        .contains("val_accuracy");
    assertThat(told.outputs).extracting(OutputFile::path).contains("validation.csv");
    assertThat(told.lines()).noneMatch(line -> line.contains("SLF4J"));
    assertThat(told.machine.runtime()).startsWith("Java 25");
  }

  @Test
  void theNeuralNetworkFindsItsNativeLibraries() {
    FakeQueue.Told told = carriedOut(training("mlp", Map.of("epochs", "2")));
    assertThat(told.outcome)
        .as(told.lines().toString())
        .isEqualTo(new Outcome(Ending.FINISHED, "", 0));
    assertThat(told.facts(RunFact.Progressed.class)).isNotEmpty();
  }

  private WorkOrder training(String trainer, Map<String, String> params) {
    var rows = new StringBuilder("x,y\n");
    for (int i = 0; i < 200; i++)
      rows.append(i % 10).append(',').append(i % 10 < 5 ? "low" : "high").append('\n');
    return order(
        new BuiltIn(trainer, "classification", "y", "0/train.csv", null, null),
        params,
        input("train.csv", blobs.put(rows.toString())));
  }

  private FakeQueue.Told carriedOut(WorkOrder order) {
    queue.add(order);
    until(() -> queue.of(order).outcome != null);
    return queue.of(order);
  }

  private WorkOrder order(String script) {
    return order(
        new Script(blobs.put(script).sha256()),
        Map.of("rate", "0.1"),
        input("dir/train.csv", blobs.put("a,b\n")));
  }

  private static MountedFile input(String path, Blob blob) {
    return new MountedFile(path, blob.sha256(), blob.size());
  }

  private static WorkOrder order(Program program, Map<String, String> params, MountedFile input) {
    return new WorkOrder(
        UUID.randomUUID(),
        1,
        UUID.randomUUID().toString(),
        new WorkOrder.Tracking("ada", UUID.randomUUID(), "ta_x"),
        program,
        List.of(new Mount(0, UUID.randomUUID(), List.of(input))),
        params,
        42,
        Device.CPU,
        LIMITS);
  }

  private LocalEngine engine() {
    var data = new DataDirectory(temp);
    Machine machine = Machine.measured(sandbox.protection(), "");
    var inputs = new Inputs(blobs);
    var bench =
        new Bench(
            queue,
            sandbox,
            machine,
            inputs,
            new TrainerProgram(new NativeLibraries(data)),
            new PythonProgram(inputs, Relay.in(data), new Packages(sandbox, data), data),
            new Keeper(blobs),
            Clock.systemUTC());
    var slots = new Slots(2, machine.memory(), machine.gpus());
    return new LocalEngine(queue, bench, slots, sandbox, live, data);
  }

  private void nothingIsLeft() {
    until(() -> temp.resolve("attempts").toFile().list().length == 0);
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
