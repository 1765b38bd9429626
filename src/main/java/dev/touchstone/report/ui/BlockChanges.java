package dev.touchstone.report.ui;

import dev.touchstone.report.Block;
import java.util.UUID;

/** What somebody who writes does to the blocks of a report. */
interface BlockChanges {
  /** The block with the same id became this one. */
  void changed(Block block);

  /**
   * @param by places down, negative for up
   */
  void moved(UUID id, int by);

  void deleted(UUID id);

  /**
   * @param at the place it gets, from 0
   */
  void added(int at, Block block);

  /** From 0. */
  int place(UUID id);
}
