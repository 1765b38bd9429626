package dev.touchstone.review;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows notes to a reader: in a blind review neither side learns who is on the other. */
@Component
class NoteWords {
  private final Namespaces namespaces;
  private final SettingStore settings;

  NoteWords(Namespaces namespaces, SettingStore settings) {
    this.namespaces = namespaces;
    this.settings = settings;
  }

  List<Note> of(Viewer viewer, Subject subject, List<NoteRow> rows) {
    var names = namespaces.byIds(rows.stream().map(NoteRow::authorId).collect(Collectors.toSet()));
    var blind = settings.of(subject.benchmark().id()).blind();
    return rows.stream()
        .map(n -> note(viewer, subject, n, author(subject, n, blind, names)))
        .toList();
  }

  private static String author(
      Subject subject, NoteRow note, boolean blind, Map<UUID, Namespace> names) {
    if (note.byOwner() && subject.mask().hides()) return "The owner";
    if (!note.byOwner() && subject.own() && blind) return "A reviewer";
    var found = names.get(note.authorId());
    return found == null ? "–" : found.name();
  }

  private static Note note(Viewer viewer, Subject subject, NoteRow row, String author) {
    return new Note(
        row.id(),
        row.kind(),
        row.questionId(),
        row.state(),
        author,
        row.byOwner(),
        row.authorId().equals(viewer.id()),
        row.text(),
        row.writtenAt(),
        row.editedAt(),
        row.removedAt());
  }
}
