package dev.touchstone.leaderboard.sheet;

import dev.touchstone.base.InvalidInput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as plain trees: no types that a file could name, no value that is anything but the
 * text that stands there, and bounds on size, depth and aliases.
 */
final class YamlText {
  static final int MOST_CHARACTERS = 200_000;
  private static final int DEEPEST = 20;
  private static final int MOST_ALIASES = 20;

  private YamlText() {}

  /**
   * @throws InvalidInput if it is no YAML, too large, or not a mapping
   */
  static Map<String, Object> read(String text) {
    try {
      var tree = loader().load(text);
      if (!(tree instanceof Map<?, ?> map)) throw new InvalidInput("The file holds no mapping.");
      var named = new LinkedHashMap<String, Object>();
      map.forEach((key, value) -> named.put(String.valueOf(key), value));
      return named;
    } catch (MarkedYAMLException faulty) {
      throw new InvalidInput("This is not the YAML of a benchmark: " + where(faulty));
    } catch (YAMLException faulty) {
      throw new InvalidInput("This is not the YAML of a benchmark: " + faulty.getMessage());
    }
  }

  static String write(Map<String, Object> tree) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(100);
    return new Yaml(new Representer(options), options).dump(tree);
  }

  static InputStream bytes(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String where(MarkedYAMLException faulty) {
    var mark = faulty.getProblemMark();
    return mark == null
        ? faulty.getProblem()
        : "line %d, column %d: %s"
            .formatted(mark.getLine() + 1, mark.getColumn() + 1, faulty.getProblem());
  }

  private static Yaml loader() {
    var limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    limits.setAllowRecursiveKeys(false);
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    var dump = new DumperOptions();
    return new Yaml(
        new SafeConstructor(limits), new Representer(dump), dump, limits, new TextOnly());
  }

  /** “no” is a word, 1e3 a text and 2026-11-03 no date until somebody asks for one. */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, Resolver.NULL, "~nN\0");
      addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, Resolver.EMPTY, null);
      addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.MERGE, Resolver.MERGE, "<");
    }
  }
}
