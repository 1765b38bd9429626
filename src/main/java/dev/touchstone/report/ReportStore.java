package dev.touchstone.report;

import static dev.touchstone.base.db.Tables.REPORT;
import static java.util.Objects.requireNonNull;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import dev.touchstone.base.database.Upsert;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The report table; every read carries the viewer. */
@Repository
class ReportStore {
  private static final int CONTENT = 2_000_000;

  /** Everything but the content, which may be long. */
  private static final List<Field<?>> CARD =
      Arrays.stream(REPORT.fields()).filter(field -> !field.equals(REPORT.CONTENT)).toList();

  private final DSLContext sql;
  private final Access access;
  private final Namespaces namespaces;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  ReportStore(DSLContext sql, Access access, Namespaces namespaces, JsonMapper json) {
    this.sql = sql;
    this.access = access;
    this.namespaces = namespaces;
    this.reader = json.readerForListOf(Block.class);
    this.writer =
        json.writerFor(json.getTypeFactory().constructCollectionType(List.class, Block.class));
  }

  /**
   * @return false if the address is taken
   */
  boolean insert(Report report) {
    ReportCard card = report.card();
    return Upsert.execute(
            sql.insertInto(REPORT)
                .set(REPORT.ID, card.id())
                .set(REPORT.NAMESPACE_ID, card.namespaceId())
                .set(REPORT.NAME, card.address().name())
                .set(REPORT.TITLE, card.title())
                .set(REPORT.CONTENT, text(report.blocks()))
                .set(REPORT.VERSION, card.version())
                .set(REPORT.POLICY_ID, card.policy())
                .set(REPORT.AUDIENCE_ID, card.audience())
                .set(REPORT.MAKER_ID, card.makerId())
                .set(REPORT.EDITOR_ID, card.editorId())
                .set(REPORT.CREATED_AT, card.createdAt())
                .set(REPORT.UPDATED_AT, card.updatedAt())
                .onConflictDoNothing())
        == 1;
  }

  /**
   * @param after the report as it is to be, with the version after the one it replaces
   * @return false if that version is no longer there
   */
  boolean update(Report after) {
    ReportCard card = after.card();
    return sql.update(REPORT)
            .set(REPORT.TITLE, card.title())
            .set(REPORT.CONTENT, text(after.blocks()))
            .set(REPORT.VERSION, card.version())
            .set(REPORT.AUDIENCE_ID, card.audience())
            .set(REPORT.EDITOR_ID, card.editorId())
            .set(REPORT.UPDATED_AT, card.updatedAt())
            .where(REPORT.ID.eq(card.id()).and(REPORT.VERSION.eq(card.version() - 1)))
            .execute()
        == 1;
  }

  /**
   * @param at when it went into the bin, null to take it out again
   */
  void delete(UUID id, @Nullable Instant at) {
    sql.update(REPORT).set(REPORT.DELETED_AT, at).where(REPORT.ID.eq(id)).execute();
  }

  /** Empties the bin of what was put there earlier. */
  void purge(Instant before) {
    sql.deleteFrom(REPORT).where(REPORT.DELETED_AT.lt(before)).execute();
  }

  /** Names in the namespace that begin so, of reports nobody may see too. */
  Set<String> names(UUID namespace, String start) {
    return sql.select(REPORT.NAME)
        .from(REPORT)
        .where(REPORT.NAMESPACE_ID.eq(namespace).and(REPORT.NAME.startsWith(start)))
        .fetchSet(REPORT.NAME);
  }

  Optional<Report> find(Viewer viewer, Address address, Condition state) {
    return owner(address.namespace())
        .map(owner -> REPORT.NAMESPACE_ID.eq(owner.id()).and(REPORT.NAME.eq(address.name())))
        .flatMap(wanted -> find(viewer, wanted.and(state)));
  }

  private Optional<Namespace> owner(String name) {
    try {
      return Optional.of(namespaces.byName(name));
    } catch (NotFound nobody) {
      return Optional.empty();
    }
  }

  Optional<Report> find(Viewer viewer, Condition wanted) {
    return sql.selectFrom(REPORT)
        .where(readable(viewer).and(wanted))
        .fetchOptional()
        .map(row -> new Report(card(row, owners(List.of(row))), blocks(row.getContent())));
  }

  /**
   * The last changed first.
   *
   * @param cursor the {@code next} of the page before, null for the first
   */
  Page<ReportCard> list(Viewer viewer, String text, @Nullable String cursor, int limit) {
    var rows =
        sql.select(CARD)
            .from(REPORT)
            .where(readable(viewer).and(REPORT.DELETED_AT.isNull()))
            .and(mentions(text).and(cursor == null ? DSL.noCondition() : after(cursor)))
            .orderBy(REPORT.UPDATED_AT.desc(), REPORT.ID.desc())
            .limit(limit + 1)
            .fetch();
    Map<UUID, Namespace> owners = owners(rows);
    return Page.of(rows.map(row -> card(row, owners)), limit, ReportStore::cursor);
  }

  long count(Viewer viewer) {
    return sql.fetchCount(REPORT, readable(viewer).and(REPORT.DELETED_AT.isNull()));
  }

  private Condition readable(Viewer viewer) {
    return access.readable(REPORT.AUDIENCE_ID, viewer);
  }

  private static Condition mentions(String text) {
    String words = text.strip();
    return words.isEmpty()
        ? DSL.noCondition()
        : REPORT.TITLE.containsIgnoreCase(words).or(REPORT.NAME.containsIgnoreCase(words));
  }

  private static String cursor(ReportCard last) {
    return last.updatedAt() + "_" + last.id();
  }

  private static Condition after(String cursor) {
    try {
      int line = cursor.lastIndexOf('_');
      Instant at = Instant.parse(cursor.substring(0, Math.max(line, 0)));
      UUID id = UUID.fromString(cursor.substring(line + 1));
      return REPORT.UPDATED_AT.lt(at).or(REPORT.UPDATED_AT.eq(at).and(REPORT.ID.lt(id)));
    } catch (RuntimeException e) {
      throw new InvalidInput("“" + cursor + "” is not a cursor that a page gave.");
    }
  }

  private Map<UUID, Namespace> owners(List<? extends Record> rows) {
    return namespaces.byIds(
        rows.stream().map(row -> row.get(REPORT.NAMESPACE_ID)).collect(Collectors.toSet()));
  }

  private static ReportCard card(Record row, Map<UUID, Namespace> owners) {
    String owner = requireNonNull(owners.get(row.get(REPORT.NAMESPACE_ID))).name();
    return new ReportCard(
        row.get(REPORT.ID),
        new Address(owner, row.get(REPORT.NAME)),
        row.get(REPORT.TITLE),
        row.get(REPORT.VERSION),
        row.get(REPORT.POLICY_ID),
        row.get(REPORT.AUDIENCE_ID),
        row.get(REPORT.NAMESPACE_ID),
        row.get(REPORT.MAKER_ID),
        row.get(REPORT.EDITOR_ID),
        row.get(REPORT.CREATED_AT),
        row.get(REPORT.UPDATED_AT));
  }

  private String text(Blocks blocks) {
    String text = writer.writeValueAsString(blocks.all());
    if (text.length() > CONTENT)
      throw new InvalidInput("The report is longer than two million characters. Divide it.");
    return text;
  }

  private Blocks blocks(String text) {
    return new Blocks(reader.<List<Block>>readValue(text));
  }
}
