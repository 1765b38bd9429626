package dev.touchstone.worker;

import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkOrder.BuiltIn;
import dev.touchstone.run.WorkOrder.Mount;
import dev.touchstone.run.WorkOrder.MountedFile;
import dev.touchstone.run.WorkOrder.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The order as the program reads it. */
final class OrderFile {

  private final WorkOrder order;
  private final @Nullable Gpu gpu;
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  private OrderFile(WorkOrder order, @Nullable Gpu gpu) {
    this.order = order;
    this.gpu = gpu;
  }

  static String json(WorkOrder order, @Nullable Gpu gpu) {
    return JsonMapper.shared().writeValueAsString(new OrderFile(order, gpu).fields());
  }

  private Map<String, @Nullable Object> fields() {
    switch (order.program()) {
      case BuiltIn trainer -> describe(trainer);
      case Script script -> fields.put("script", script.sha256());
    }
    fields.put("inputs", order.inputs().stream().map(OrderFile::input).toList());
    fields.put("params", order.params());
    fields.put("seed", order.seed());
    // The one GPU that can be seen inside is the first there.
    fields.put("device", gpu == null ? "cpu" : "cuda:0");
    return fields;
  }

  private void describe(BuiltIn trainer) {
    fields.put("trainer", trainer.trainer());
    fields.put("task", trainer.task());
    fields.put("train", "/in/" + trainer.trainFile());
    fields.put("test", trainer.testFile() == null ? null : "/in/" + trainer.testFile());
    fields.put("target", trainer.target());
    fields.put("id", trainer.idColumn());
  }

  private static Map<String, Object> input(Mount mount) {
    List<String> files = mount.files().stream().map(MountedFile::path).toList();
    return Map.of(
        "number",
        mount.number(),
        "version",
        mount.versionId(),
        "path",
        "/in/" + mount.number(),
        "files",
        files);
  }
}
