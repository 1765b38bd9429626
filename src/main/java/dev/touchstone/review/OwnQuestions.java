package dev.touchstone.review;

import java.util.List;
import java.util.UUID;

/**
 * What an owner was asked about an entry.
 *
 * @param entry names it in addresses
 * @param notes questions and replies, the oldest first
 */
public record OwnQuestions(UUID entry, String name, List<Note> notes) {
  public OwnQuestions {
    notes = List.copyOf(notes);
  }
}
