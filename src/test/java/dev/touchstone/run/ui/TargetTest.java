package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

  @Test
  void aTellingNameComesFirst() {
    List<Column> columns =
        List.of(
            column("Species", ColumnType.TEXT, 3),
            column("mass", ColumnType.NUMBER, 90),
            column("sex", ColumnType.TEXT, 2));
    assertThat(Target.guess(columns)).map(Column::name).contains("Species");
  }

  @Test
  void elseTheLastThatCouldBeClasses() {
    List<Column> columns =
        List.of(
            column("sex", ColumnType.TEXT, 2),
            column("mass", ColumnType.NUMBER, 90),
            column("always the same", ColumnType.TEXT, 1));
    assertThat(Target.guess(columns)).map(Column::name).contains("sex");
  }

  @Test
  void manyNumbersAreARegressionFewAreClasses() {
    assertThat(Target.task(column("price", ColumnType.NUMBER, 400))).isEqualTo("regression");
    assertThat(Target.task(column("grade", ColumnType.INTEGER, 5))).isEqualTo("classification");
    assertThat(Target.task(column("town", ColumnType.TEXT, 400))).isEqualTo("classification");
  }

  private static Column column(String name, ColumnType type, long distinct) {
    return new Column(name, type, 0, distinct, null, null, null, List.of(), List.of(), List.of());
  }
}
