package dev.touchstone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The files that ship with the product: the plan and the tables, each with its sheet. */
@Component
class Shelf {
  private final JsonMapper json;

  Shelf(JsonMapper json) {
    this.json = json;
  }

  Plan plan() {
    return read("demo/plan.yaml", Plan.class);
  }

  Sheet sheet(String dataset) {
    return read("demo/" + dataset + "/dataset.yaml", Sheet.class);
  }

  InputStream table(String dataset) throws IOException {
    return new ClassPathResource("demo/" + dataset + "/" + dataset + ".csv").getInputStream();
  }

  private <T> T read(String path, Class<T> type) {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return json.convertValue(tree, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " from the product", e);
    }
  }
}
