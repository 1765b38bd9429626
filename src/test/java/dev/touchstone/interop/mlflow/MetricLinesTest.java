package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.run.MetricPoint;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class MetricLinesTest {
  private static final List<MetricPoint> POINTS =
      List.of(
          new MetricPoint("loss", 0.1, 5, 0),
          new MetricPoint("loss", -0.0, 5, 0),
          new MetricPoint("say \"a\\b\"\n", Double.NaN, 5, 1),
          new MetricPoint("Verlust ü 損失 😀", Double.NEGATIVE_INFINITY, 6, 1),
          new MetricPoint("loss", Double.POSITIVE_INFINITY, Long.MAX_VALUE, Long.MIN_VALUE),
          new MetricPoint("loss", Double.MIN_VALUE, 0, -1),
          new MetricPoint("loss", 1e23, 0, -1),
          new MetricPoint("loss", 100, 0, -1));

  @Test
  void writesWhatIsWrittenOfEachMetricAlone() {
    MetricLines lines = new MetricLines();
    assertThat(written(lines::write)).isEqualTo(written(MetricLinesTest::alone));
  }

  private static void alone(JsonGenerator json, MetricPoint point) {
    MetricJson.write(json, point.key(), point.value(), point.time(), point.step(), null);
  }

  private static byte[] written(BiConsumer<JsonGenerator, MetricPoint> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new Json().generator(out)) {
      json.writeStartArray();
      POINTS.forEach(point -> writer.accept(json, point));
      json.writeEndArray();
    }
    return out.toByteArray();
  }
}
