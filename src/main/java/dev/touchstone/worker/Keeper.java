package dev.touchstone.worker;

import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import dev.touchstone.worker.sandbox.Attempt;
import dev.touchstone.worker.sandbox.Outputs;
import dev.touchstone.worker.sandbox.Outputs.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores what an ended attempt left to be kept. */
@Component
class Keeper {

  private static final int MOST_FILES = 1000;

  private final Blobs blobs;

  Keeper(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * @param leftOut sentences about what was not kept
   */
  record Kept(List<OutputFile> files, List<String> leftOut) {}

  /**
   * @param bytes to keep at most
   */
  Kept keep(Attempt attempt, long bytes) {
    Outputs outputs = Outputs.below(attempt.out(), MOST_FILES, bytes);
    List<OutputFile> files = new ArrayList<>();
    for (Output output : outputs.files()) files.add(keep(output));
    return new Kept(files, outputs.leftOut().stream().map(s -> "[Not kept: " + s + "]").toList());
  }

  private OutputFile keep(Output output) {
    try {
      Blob blob = blobs.put(output.open());
      return new OutputFile(output.path(), blob.sha256(), blob.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
