package dev.touchstone.base.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What filters of one sort of thing may speak about.
 *
 * @param kinds besides attributes
 * @param attributes by every name they may be called
 * @param bareWord the attribute that a word alone is looked for in; null where a filter has only
 *     whole clauses
 */
public record Vocabulary(
    Set<Kind> kinds, Map<String, Attribute> attributes, @Nullable String bareWord) {

  /** What an attribute is compared with. */
  public enum Type {
    TEXT,
    NUMBER,
    /** Milliseconds since 1970. */
    TIME
  }

  /**
   * @param name the one that a parsed filter has
   */
  public record Attribute(String name, Type type) {}

  public Vocabulary {
    kinds = Set.copyOf(kinds);
    attributes = Map.copyOf(attributes);
  }

  /** A vocabulary of whole clauses. */
  public static Vocabulary of(Set<Kind> kinds) {
    return new Vocabulary(kinds, Map.of(), null);
  }

  /** Knows one more attribute by this name and these others. */
  public Vocabulary with(String name, Type type, String... others) {
    Map<String, Attribute> more = new HashMap<>(attributes);
    Attribute attribute = new Attribute(name, type);
    more.put(name, attribute);
    for (String other : others) more.put(other, attribute);
    return new Vocabulary(kinds, more, bareWord);
  }

  /** Takes a word alone for a part of this attribute, values without quotes, and dates as times. */
  public Vocabulary forPeople(String attribute) {
    return new Vocabulary(kinds, attributes, attribute);
  }

  boolean lenient() {
    return bareWord != null;
  }

  Optional<Attribute> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** What a subject is compared with. */
  Type type(Subject subject) {
    return switch (subject.kind()) {
      case METRIC -> Type.NUMBER;
      case ATTRIBUTE -> attribute(subject.key()).map(Attribute::type).orElse(Type.TEXT);
      default -> Type.TEXT;
    };
  }

  /** The names of attributes, for a message. */
  String names() {
    Set<String> names = new TreeSet<>();
    attributes.values().forEach(attribute -> names.add(attribute.name()));
    return String.join(", ", names);
  }
}
