package dev.touchstone.base.database;

import java.lang.reflect.Array;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/**
 * Says that a value is one of many. PostgreSQL gets them as one array, so that the statement is
 * always the same text: it is parsed once, and a thousand values are bound as one.
 */
public final class AnyOf {
  private AnyOf() {}

  /** False for every row if there are no values. */
  @SuppressWarnings("unchecked")
  public static <T> Condition of(Field<T> field, Collection<T> values) {
    T[] all = values.toArray((T[]) Array.newInstance(field.getType(), 0));
    return CustomCondition.of(
        context ->
            context.visit(
                context.family() == SQLDialect.POSTGRES ? field.eq(DSL.any(all)) : field.in(all)));
  }
}
