package dev.touchstone.search;

import dev.touchstone.base.Address;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A small catalog: some for everyone, some for one team, one private. */
final class Samples {
  static final UUID TEAM = id("team field-ops");
  static final Sight MEMBER = new Sight(id("ada"), Set.of(TEAM));
  static final Sight OUTSIDER = new Sight(id("grace"), Set.of());

  static final Entry PENGUINS =
      entry(
          "palmer/penguins",
          "Palmer penguins",
          "Size measurements of three penguin species on three islands of the Palmer Archipelago:"
              + " bill, flipper, body mass and sex.",
          List.of("biology", "birds"),
          "CC0-1.0",
          List.of("species", "bill_length_mm", "body_mass_g"),
          344);
  static final Entry TRACKS =
      entry(
          "ecology/adelie-tracking",
          "Adélie tracking and weights",
          "GPS tracks of 61 Adélie penguins with body mass at deployment and recovery.",
          List.of("biology", "tracking"),
          "CC-BY-4.0",
          List.of("massDeployKg", "massRecoverKg"),
          182_410);
  static final Entry TITANIC =
      entry(
          "history/titanic",
          "Titanic passengers",
          "Who survived the sinking, by class, sex and age.",
          List.of("history"),
          "CC0-1.0",
          List.of("survived", "class", "age"),
          891);
  static final Entry MAP =
      entry(
          "geo/osm",
          "OpenStreetMap extract",
          "Roads and buildings.",
          List.of("maps"),
          "ODbL-1.0",
          List.of("geometry"),
          2_000_000);
  static final Entry COLONY =
      forTeam(
          entry(
              "field-ops/seabird-colony",
              "Seabird colony census",
              "Nest counts of kittiwakes and penguins at protected nests.",
              List.of("biology", "protected"),
              "Internal use",
              List.of("adult_body_mass"),
              12_088));
  static final Entry SALARIES =
      onlyFor(
          id("ada"),
          entry(
              "ada/salaries",
              "Zebrafish salaries of the Quokka project",
              "Titanic sums, penguins excluded.",
              List.of("secret", "history"),
              "Internal use",
              List.of("quokka_id", "pay"),
              12));

  static final List<Entry> OPEN = List.of(PENGUINS, TRACKS, TITANIC, MAP);
  static final List<Entry> HIDDEN = List.of(COLONY, SALARIES);

  private Samples() {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Entry entry(
      String address,
      String title,
      String description,
      List<String> tags,
      String licence,
      List<String> columns,
      long rows) {
    return new Entry(
        id(address),
        Address.parse(address),
        title,
        description,
        tags,
        licence,
        List.of("CSV"),
        rows < 1000 ? "classification" : null,
        columns,
        rows,
        rows * 40,
        Instant.ofEpochSecond(1_700_000_000 + rows),
        id("audience of " + address),
        TEAM,
        true,
        Set.of());
  }

  static Entry forTeam(Entry entry) {
    return onlyFor(TEAM, entry);
  }

  static Entry onlyFor(UUID reader, Entry e) {
    return new Entry(
        e.id(),
        e.address(),
        e.title(),
        e.description(),
        e.tags(),
        e.licence(),
        e.formats(),
        e.task(),
        e.columns(),
        e.rows(),
        e.bytes(),
        e.updatedAt(),
        e.audience(),
        e.owner(),
        false,
        Set.of(reader));
  }

  static Found find(DatasetIndex index, Sight sight, Search search) {
    return index.read(sight, view -> new Lookup(view, search).find());
  }

  static List<Suggestion> suggest(DatasetIndex index, Sight sight, String typed) {
    return index.read(sight, view -> new Completion(view).complete(typed, 8));
  }

  static List<String> names(Found found) {
    return found.hits().stream().map(hit -> hit.address().name()).toList();
  }
}
