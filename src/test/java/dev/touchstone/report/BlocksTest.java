package dev.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final UUID SOMEWHERE = UUID.randomUUID();

  @Test
  void whateverIsDoneTheOrderIsThatOfAListOnWhichTheSameIsDone() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Blocks blocks = Blocks.NONE;
      List<UUID> model = new ArrayList<>();
      for (int step = 0; step < 40; step++) blocks = step(random, blocks, model);
      assertThat(ids(blocks)).isEqualTo(model);
    }
  }

  /** Does one thing to both. */
  private static Blocks step(Random random, Blocks blocks, List<UUID> model) {
    if (model.isEmpty() || random.nextInt(3) == 0) {
      TextBlock made = TextBlock.of("x");
      int at = random.nextInt(model.size() + 1);
      model.add(at, made.id());
      return blocks.with(at, made);
    }
    UUID id = model.get(random.nextInt(model.size()));
    if (random.nextInt(4) == 0) {
      model.remove(id);
      return blocks.without(id);
    }
    int by = random.nextInt(9) - 4;
    step(model, id, by);
    return blocks.moved(id, by);
  }

  private static void step(List<UUID> model, UUID id, int by) {
    for (int i = 0; i < Math.abs(by); i++) {
      int at = model.indexOf(id);
      int next = at + Integer.signum(by);
      if (next >= 0 && next < model.size()) Collections.swap(model, at, next);
    }
  }

  @Test
  void movingThereAndBackChangesNothing() {
    Blocks blocks = new Blocks(texts(6));
    UUID third = blocks.all().get(2).id();
    assertThat(blocks.moved(third, 2).moved(third, -2)).isEqualTo(blocks);
    assertThat(blocks.moved(third, Integer.MAX_VALUE).place(third)).isEqualTo(5);
    assertThat(blocks.moved(third, Integer.MIN_VALUE).place(third)).isZero();
    assertThat(blocks.moved(UUID.randomUUID(), 1)).isEqualTo(blocks);
  }

  @Test
  void replacingKeepsThePlace() {
    Blocks blocks = new Blocks(texts(3));
    TextBlock second = (TextBlock) blocks.all().get(1);
    Blocks after = blocks.replaced(second.saying("new"));
    assertThat(ids(after)).isEqualTo(ids(blocks));
    assertThat(after.all().get(1)).isEqualTo(second.saying("new"));
  }

  @Test
  void takesAHundredBlocksAndNotOneMore() {
    Blocks full = new Blocks(texts(100));
    assertThatThrownBy(() -> full.with(0, TextBlock.of("")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("100 blocks");
  }

  @Test
  void refusesTheSameBlockTwice() {
    TextBlock block = TextBlock.of("");
    assertThatThrownBy(() -> Blocks.of(block, block)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesWhatIsTooLongOrUnknown() {
    assertThat(TextBlock.of("x".repeat(TextBlock.MOST)).markdown()).hasSize(TextBlock.MOST);
    List<Runnable> wrong =
        List.of(
            () -> TextBlock.of("x".repeat(TextBlock.MOST + 1)),
            () -> new Selection(SOMEWHERE, "", 0),
            () -> new Selection(SOMEWHERE, "", 1001),
            () -> new Selection(SOMEWHERE, "x".repeat(50_001), 1),
            () -> Figure.of(Shape.CURVES, runs(), " "),
            () -> Figure.of(Shape.CURVES, runs(), "x".repeat(251)),
            () -> Figure.of(Shape.CURVES, runs(), "loss").drawn(Map.of("onclick", "x")),
            () -> Figure.of(Shape.CURVES, runs(), "loss").drawn(Map.of("group", "x".repeat(8001))));
    wrong.forEach(w -> assertThatThrownBy(w::run).isInstanceOf(InvalidInput.class));
    assertThat(Figure.of(Shape.TABLE, runs(), "").metric()).isEmpty();
  }

  private static Selection runs() {
    return new Selection(SOMEWHERE, "", 100);
  }

  private static List<Block> texts(int many) {
    return IntStream.range(0, many).<Block>mapToObj(i -> TextBlock.of("text " + i)).toList();
  }

  private static List<UUID> ids(Blocks blocks) {
    return blocks.all().stream().map(Block::id).toList();
  }
}
