package dev.touchstone.search;

import dev.touchstone.*;
import dev.touchstone.account.*;
import dev.touchstone.catalog.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ScratchTimingTest {
  @Autowired Finder finder;
  @Autowired CatalogImport imports;
  @Autowired TestPeople people;
  @Autowired DatasetIndex index;
  @Autowired Entries entries;

  @Test
  void time() throws Exception {
    Viewer v = people.person("timing-ada");
    StringBuilder out = new StringBuilder();
    long t = System.nanoTime();
    for (String f : List.of("aws-open-data", "rdatasets"))
      try (var r = Files.newBufferedReader(Path.of("/work/shared/data/catalog/" + f + ".ndjson"))) {
        out.append(imports.load(v, v.id(), r)).append("\n");
      }
    out.append("import s ").append((System.nanoTime() - t) / 1e9).append("\n");
    long last = -1;
    for (int i = 0; i < 600; i++) {
      long c = finder.count(v);
      if (c >= 4838) break;
      if (i % 20 == 0)
        out.append("count ")
            .append(c)
            .append(" at ")
            .append((System.nanoTime() - t) / 1e9)
            .append("\n");
      Thread.sleep(500);
    }
    out.append("indexed ")
        .append(finder.count(v))
        .append(" after s ")
        .append((System.nanoTime() - t) / 1e9)
        .append("\n");
    t = System.nanoTime();
    index.rebuild(entries::each);
    out.append("rebuild s ").append((System.nanoTime() - t) / 1e9).append("\n");
    String[] qs = {
      "penguins",
      "pengiun body mass ",
      "body_mass_g",
      "titanic survival",
      "sentinel-2",
      "weather forecast",
      "lung cancer",
      "\"surface temperature\"",
      "genome -cancer",
      "iris",
      "climate model output",
      "flipper length",
      "ocean colour chlorophyll",
      "car",
      "a",
      "health survey data of adults"
    };
    for (int round = 0; round < 4; round++) {
      List<Long> ts = new ArrayList<>();
      for (int k = 0; k < 40; k++)
        for (String q : qs) {
          long s = System.nanoTime();
          finder.find(v, Search.of(q));
          ts.add(System.nanoTime() - s);
        }
      Collections.sort(ts);
      out.append(
          String.format(
              "search p50 %.2f p95 %.2f max %.2f ms%n",
              ts.get(ts.size() / 2) / 1e6, ts.get(ts.size() * 95 / 100) / 1e6, ts.getLast() / 1e6));
    }
    Found f = finder.find(v, Search.of("penguin body mass "));
    for (Hit h : f.hits())
      out.append(
          h.address()
              + " | "
              + h.title().text()
              + " | "
              + h.excerpt().text()
              + " | "
              + h.reasons()
              + " "
              + h.rows()
              + " "
              + h.columns()
              + " "
              + h.formats()
              + "\n");
    out.append(f.facets());
    Files.writeString(Path.of("/tmp/search-timing.txt"), out);
  }
}
