package dev.touchstone.trainer;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The network itself, in PyTorch's memory: close it. */
final class Network implements AutoCloseable {

  private static final int PREDICTED_AT_ONCE = 8192;

  private final Task task;
  private final Device device;
  private final Model model;
  private final Loss loss;
  private final ai.djl.training.Trainer trainer;

  /** A network that has learnt nothing yet. */
  Network(NetworkPlan plan, Task task, int inputs) {
    this(plan, task, inputs, new byte[0]);
  }

  /** A network with these weights, or with random ones when there are none. */
  Network(NetworkPlan plan, Task task, int inputs, byte[] weights) {
    this.task = task;
    device = device(plan.device(), engine());
    engine().setRandomSeed((int) plan.seed());
    model = Model.newInstance("mlp", device, "PyTorch");
    model.setBlock(layers(plan, task.outputs()));
    load(weights);
    loss = task.classifies() ? Loss.softmaxCrossEntropyLoss() : Loss.l2Loss();
    trainer = model.newTrainer(config(plan));
    trainer.initialize(new Shape(1, inputs));
  }

  private static Engine engine() {
    setUnlessSet("ai.djl.offline", "true");
    // One thread: networks this small gain nothing from more, and the sums keep their order.
    setUnlessSet("ai.djl.pytorch.num_threads", "1");
    setUnlessSet("slf4j.internal.verbosity", "ERROR");
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | UnsatisfiedLinkError | IllegalArgumentException e) {
      throw Refused.machine(
          "The neural network needs PyTorch's native library, which cannot be loaded here (%s)."
              + " The other trainers work without it.",
          e.getMessage());
    }
  }

  private static void setUnlessSet(String property, String value) {
    System.setProperty(property, System.getProperty(property, value));
  }

  private static Device device(String name, Engine engine) {
    if (name.equals("cpu")) {
      return Device.cpu();
    }
    var number = name.startsWith("cuda:") ? Integer.parseInt(name.substring(5)) : 0;
    if (engine.getGpuCount() <= number) {
      throw Refused.machine(
          "The device %s was asked for, but PyTorch sees %d GPUs here: launch on the CPU, or set"
              + " PYTORCH_LIBRARY_PATH to a PyTorch with CUDA.",
          name, engine.getGpuCount());
    }
    return Device.gpu(number);
  }

  private static Block layers(NetworkPlan plan, int outputs) {
    var layers = new SequentialBlock();
    for (var width : plan.hidden()) {
      layers.add(Linear.builder().setUnits(width).build()).add(Activation::relu);
      layers.add(Dropout.builder().optRate((float) plan.dropout()).build());
    }
    return layers.add(Linear.builder().setUnits(outputs).build());
  }

  private DefaultTrainingConfig config(NetworkPlan plan) {
    var adam =
        Optimizer.adam()
            .optLearningRateTracker(Tracker.fixed((float) plan.learningRate()))
            .optWeightDecays((float) plan.weightDecay())
            .build();
    return new DefaultTrainingConfig(loss).optOptimizer(adam).optDevices(new Device[] {device});
  }

  Device device() {
    return device;
  }

  /** One step of Adam on these rows. */
  void learn(Matrix x, double[] truth, List<Integer> rows) {
    try (var manager = trainer.getManager().newSubManager()) {
      var inputs = rows(manager, x, rows);
      var labels = labels(manager, truth, rows);
      try (var gradients = trainer.newGradientCollector()) {
        var outputs = trainer.forward(new NDList(inputs));
        gradients.backward(loss.evaluate(new NDList(labels), outputs));
      }
      trainer.step();
    }
  }

  /** Probabilities, or one number, for each row. */
  double[][] predict(Matrix x) {
    var predicted = new double[x.rows()][];
    for (var from = 0; from < x.rows(); from += PREDICTED_AT_ONCE) {
      var rows = IntStream.range(from, Math.min(x.rows(), from + PREDICTED_AT_ONCE));
      predict(x, rows.boxed().toList(), predicted);
    }
    return predicted;
  }

  private void predict(Matrix x, List<Integer> rows, double[][] into) {
    try (var manager = trainer.getManager().newSubManager()) {
      var outputs = trainer.evaluate(new NDList(rows(manager, x, rows)));
      var values = outputs.singletonOrThrow().toFloatArray();
      outputs.attach(manager);
      var width = task.outputs();
      for (var i = 0; i < rows.size(); i++) {
        var at = i * width;
        var scores = IntStream.range(at, at + width).mapToDouble(k -> values[k]).toArray();
        into[rows.get(i)] = task.classifies() ? Softmax.of(scores) : scores;
      }
    }
  }

  private static NDArray rows(NDManager manager, Matrix x, List<Integer> rows) {
    var values = new float[rows.size() * x.columns()];
    for (var i = 0; i < values.length; i++) {
      values[i] = (float) x.at(rows.get(i / x.columns()), i % x.columns());
    }
    return manager.create(values, new Shape(rows.size(), x.columns()));
  }

  private static NDArray labels(NDManager manager, double[] truth, List<Integer> rows) {
    var values = new float[rows.size()];
    for (var i = 0; i < values.length; i++) {
      values[i] = (float) truth[rows.get(i)];
    }
    return manager.create(values, new Shape(values.length, 1));
  }

  byte[] weights() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      model.getBlock().saveParameters(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void load(byte[] weights) {
    try (var in = new DataInputStream(new ByteArrayInputStream(weights))) {
      if (weights.length > 0) {
        model.getBlock().loadParameters(model.getNDManager(), in);
      }
    } catch (IOException | MalformedModelException e) {
      throw new IllegalStateException("The network's own weights cannot be read back.", e);
    }
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
