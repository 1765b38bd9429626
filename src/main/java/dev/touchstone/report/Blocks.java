package dev.touchstone.report;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The parts of a report from top to bottom, up to {@value #MOST}, each of them once. */
public record Blocks(List<Block> all) {
  public static final int MOST = 100;
  public static final Blocks NONE = new Blocks(List.of());

  public Blocks {
    all = List.copyOf(all);
    if (all.size() > MOST)
      throw new InvalidInput("A report has up to 100 blocks. Put the others into another report.");
    if (all.stream().map(Block::id).distinct().count() < all.size())
      throw new InvalidInput("Two blocks of the report have the same id.");
  }

  public static Blocks of(Block... blocks) {
    return new Blocks(List.of(blocks));
  }

  /**
   * @param at the place the block gets, from 0; beyond the end is the end
   */
  public Blocks with(int at, Block block) {
    return changed(list -> list.add(Math.clamp(at, 0, list.size()), block));
  }

  /** The same without this block; it need not be there. */
  public Blocks without(UUID id) {
    return changed(list -> list.removeIf(block -> block.id().equals(id)));
  }

  /** The block with the same id becomes this one. */
  public Blocks replaced(Block block) {
    return changed(list -> list.replaceAll(old -> old.id().equals(block.id()) ? block : old));
  }

  /**
   * The block changes places with its neighbours.
   *
   * @param by how many places down, negative for up; it stops at the ends
   */
  public Blocks moved(UUID id, int by) {
    int from = place(id);
    if (from < 0) return this;
    int to = (int) Math.clamp((long) from + by, 0, all.size() - 1);
    return changed(
        list ->
            Collections.rotate(
                list.subList(Math.min(from, to), Math.max(from, to) + 1),
                Integer.signum(from - to)));
  }

  /** From 0; -1 if there is no such block. */
  public int place(UUID id) {
    return all.stream().map(Block::id).toList().indexOf(id);
  }

  /** The ids of the experiments whose runs are shown. */
  Set<UUID> experiments() {
    return figures().stream().map(f -> f.runs().experiment()).collect(Collectors.toSet());
  }

  List<Figure> figures() {
    return all.stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
  }

  private Blocks changed(Consumer<List<Block>> change) {
    List<Block> list = new ArrayList<>(all);
    change.accept(list);
    return new Blocks(list);
  }
}
