package dev.touchstone.catalog;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a schema.org {@code Dataset}: https://schema.org/Dataset. */
final class SchemaOrg {
  /**
   * An entry of another catalogue.
   *
   * @param identifier by which the entry is known there
   * @param name what it is called there, null when it has no short name
   */
  record Entry(String identifier, @Nullable String name, DatasetEdit words) {}

  private SchemaOrg() {}

  /**
   * @throws InvalidInput when it is no dataset, or lacks an identifier or a name
   */
  static Entry read(JsonNode node) {
    if (!node.isObject() || !types(node).contains("Dataset"))
      throw new InvalidInput("is not a schema.org Dataset");
    String identifier = text(node, "identifier");
    if (identifier.isEmpty()) identifier = text(node, "@id");
    if (identifier.isEmpty() || identifier.length() > 400)
      throw new InvalidInput("has no usable identifier");
    if (text(node, "name").isEmpty()) throw new InvalidInput("has no name");
    String name = text(node, "alternateName");
    return new Entry(identifier, name.isEmpty() ? null : name, words(node, identifier));
  }

  private static List<String> types(JsonNode node) {
    return texts(node.path("@type")).map(type -> type.replaceFirst(".*[/:]", "")).toList();
  }

  private static DatasetEdit words(JsonNode node, String identifier) {
    String stated = text(node, "license");
    String licence = LicenceWords.normal(stated);
    return new DatasetEdit(
        cut(text(node, "name"), Words.TITLE),
        cut(description(node, stated.equals(licence) ? "" : stated), Words.DESCRIPTION),
        licence,
        tags(node),
        null,
        source(node, identifier));
  }

  /** What has no field of its own is kept in the description. */
  private static String description(JsonNode node, String licence) {
    List<String> parts = new ArrayList<>();
    parts.add(text(node, "description"));
    if (!licence.isEmpty()) parts.add("### Licence\n\n" + licence);
    String credit = text(node, "creditText");
    if (!credit.isEmpty()) parts.add("### Credit\n\n" + credit);
    return String.join("\n\n", parts);
  }

  private static List<String> tags(JsonNode node) {
    return texts(node.path("keywords"))
        .flatMap(words -> Stream.of(words.split(",")))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty() && tag.length() <= Words.TAG)
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .distinct()
        .limit(Words.TAGS)
        .toList();
  }

  /** A web address when there is one, else the publisher with the identifier. */
  private static String source(JsonNode node, String identifier) {
    String url =
        Stream.of(text(node, "url"), text(node, "sameAs"))
            .filter(text -> text.matches("https?://\\S{1,1900}"))
            .findFirst()
            .orElse("");
    if (!url.isEmpty()) return url;
    String publisher = text(node.path("sdPublisher"), "name");
    return cut((publisher.isEmpty() ? "" : publisher + ": ") + identifier, Words.SOURCE);
  }

  /** The first text of a field that holds one or several, or an object with a URL or a name. */
  private static String text(JsonNode node, String field) {
    return texts(node.path(field)).findFirst().orElse("");
  }

  private static Stream<String> texts(JsonNode node) {
    if (node.isArray()) return node.valueStream().flatMap(SchemaOrg::texts);
    if (node.isObject()) return Stream.of("url", "name", "@id").flatMap(f -> texts(node.path(f)));
    return Stream.of(node.asString("").strip()).filter(text -> !text.isEmpty());
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}
