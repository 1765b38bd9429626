package dev.touchstone.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * Writes many rows of a table by one statement. jOOQ's own batches of records render a statement
 * for each row, which took longer than the database did.
 */
final class Bulk {
  private Bulk() {}

  static <R extends UpdatableRecord<R>> void insert(DSLContext sql, List<R> rows) {
    if (rows.isEmpty()) return;
    Field<?>[] fields = rows.getFirst().fields();
    Query insert =
        sql.insertInto(rows.getFirst().getTable(), fields).values(new Object[fields.length]);
    execute(sql, insert, rows, fields);
  }

  /** Sets all columns of the rows with these keys. */
  static <R extends UpdatableRecord<R>> void update(DSLContext sql, List<R> rows) {
    if (rows.isEmpty()) return;
    Table<R> table = rows.getFirst().getTable();
    List<Field<?>> keys = new ArrayList<>(keys(table));
    List<Field<?>> others = new ArrayList<>(Arrays.asList(table.fields()));
    others.removeAll(keys);
    var row = table.newRecord();
    others.forEach(field -> row.set(field, null));
    Query update = sql.update(table).set(row).where(matching(keys));
    others.addAll(keys);
    execute(sql, update, rows, others.toArray(Field[]::new));
  }

  /** Deletes the rows with these keys. */
  static <R extends UpdatableRecord<R>> void delete(DSLContext sql, List<R> rows) {
    if (rows.isEmpty()) return;
    Table<R> table = rows.getFirst().getTable();
    List<Field<?>> keys = keys(table);
    Query delete = sql.deleteFrom(table).where(matching(keys));
    execute(sql, delete, rows, keys.toArray(Field[]::new));
  }

  private static void execute(
      DSLContext sql, Query query, List<? extends UpdatableRecord<?>> rows, Field<?>[] fields) {
    BatchBindStep batch = sql.batch(query);
    rows.forEach(row -> batch.bind(row.into(fields).intoArray()));
    batch.execute();
  }

  private static List<Field<?>> keys(Table<?> table) {
    return List.copyOf(java.util.Objects.requireNonNull(table.getPrimaryKey()).getFields());
  }

  private static Condition matching(List<Field<?>> keys) {
    return DSL.and(keys.stream().map(Bulk::isGiven).toList());
  }

  private static <T> Condition isGiven(Field<T> key) {
    return key.eq(DSL.val(null, key));
  }
}
