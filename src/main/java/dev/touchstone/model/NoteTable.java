package dev.touchstone.model;

import dev.touchstone.base.database.Upsert;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** A table of named texts: tags or parameters of one kind of thing. */
record NoteTable<R extends Record>(
    DSLContext sql,
    Table<R> table,
    TableField<R, UUID> owner,
    TableField<R, String> name,
    TableField<R, String> content) {

  /** A text said before under the same name is replaced. */
  void put(UUID id, Map<String, String> notes) {
    notes.forEach(
        (key, value) ->
            Upsert.execute(
                sql.insertInto(table)
                    .set(owner, id)
                    .set(name, key)
                    .set(content, value)
                    .onConflict(owner, name)
                    .doUpdate()
                    .set(content, value)));
  }

  /**
   * @return false if there was none
   */
  boolean remove(UUID id, String key) {
    return sql.deleteFrom(table).where(owner.eq(id), name.eq(key)).execute() > 0;
  }

  void removeAll(Collection<UUID> ids) {
    sql.deleteFrom(table).where(owner.in(ids)).execute();
  }

  Notes of(Collection<UUID> ids) {
    Notes notes = new Notes(new java.util.HashMap<>());
    sql.select(owner, name, content)
        .from(table)
        .where(owner.in(ids))
        .forEach(
            row ->
                notes
                    .byOwner()
                    .computeIfAbsent(row.value1(), id -> new TreeMap<>())
                    .put(row.value2(), row.value3()));
    return notes;
  }

  /** That a thing with this id has such a note whose text fits. */
  Condition matches(Field<UUID> id, Term term) {
    return DSL.exists(
        DSL.selectOne().from(table).where(owner.eq(id), name.eq(term.key()), term.onText(content)));
  }

  record Notes(Map<UUID, Map<String, String>> byOwner) {
    Map<String, String> of(UUID id) {
      return byOwner.getOrDefault(id, Map.of());
    }
  }
}
