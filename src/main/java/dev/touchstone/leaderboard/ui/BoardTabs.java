package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tabs of one benchmark for one person: the page's own, then those of other rooms. */
final class BoardTabs {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Board board;
  private final Place place;
  private final BiConsumer<String, String> moved;
  private final List<BoardSection> sections;

  /**
   * @param moved told each parameter of the address that the reader changes, and its value
   */
  BoardTabs(
      BoardDesk desk, Viewer viewer, Board board, Place place, BiConsumer<String, String> moved) {
    this.desk = desk;
    this.viewer = viewer;
    this.board = board;
    this.place = place;
    this.moved = moved;
    sections = desk.sections().shownTo(viewer, board.benchmark());
  }

  TabLinks links() {
    var own = own().map(tab -> new TabLinks.Tab(tab.word(), tab.label(), count(tab)));
    var others =
        sections.stream()
            .map(s -> new TabLinks.Tab(s.word(), s.label(), s.count(viewer, benchmark())));
    return new TabLinks(place, Stream.concat(own, others).toList(), chosenWord());
  }

  /** What the address asks for; the board where nothing of that name is there for this person. */
  Component content() {
    return contributed()
        .<Supplier<Component>>map(s -> () -> s.content(viewer, benchmark(), place.query()))
        .orElse(() -> content(ownTab()))
        .get();
  }

  private Component content(BoardTab tab) {
    return switch (tab) {
      case LEADERBOARD -> new BoardPanel(offer(), place, desk.times().now(), moved);
      case TIME -> new HistoryPanel(desk, viewer, board, place);
      case PARTS -> new PartsPanel(desk.reports().of(viewer, benchmark().address()), board);
      case RULES -> new RulesPanel(desk, viewer, benchmark());
      case DATA -> new DataPanel(desk, viewer, benchmark());
      case SUBMISSIONS -> SubmissionsPanel.own(desk, viewer, benchmark());
      case REVIEW -> SubmissionsPanel.all(desk, viewer, benchmark());
    };
  }

  private BoardOffer offer() {
    return new BoardOffer(board, desk.marks().of(viewer, board), desk.names(viewer));
  }

  private Optional<BoardSection> contributed() {
    return sections.stream().filter(s -> s.word().equals(place.tab())).findFirst();
  }

  private BoardTab ownTab() {
    return BoardTab.of(place.tab())
        .filter(tab -> own().anyMatch(tab::equals))
        .orElse(BoardTab.LEADERBOARD);
  }

  private String chosenWord() {
    return contributed().map(BoardSection::word).orElseGet(() -> ownTab().word());
  }

  private Stream<BoardTab> own() {
    var judges = judges();
    return Arrays.stream(BoardTab.values())
        .filter(tab -> tab != BoardTab.REVIEW || judges)
        .filter(tab -> tab != BoardTab.PARTS || !benchmark().open())
        .filter(tab -> sections.stream().noneMatch(s -> s.word().equals(tab.word())));
  }

  private OptionalInt count(BoardTab tab) {
    return switch (tab) {
      case SUBMISSIONS -> OptionalInt.of(board.submissions());
      case REVIEW -> OptionalInt.of(desk.submissions().of(viewer, benchmark()).size());
      default -> OptionalInt.empty();
    };
  }

  private boolean judges() {
    return desk.benchmarks().organises(viewer, benchmark())
        || desk.benchmarks().reviews(viewer, benchmark());
  }

  private Benchmark benchmark() {
    return board.benchmark();
  }
}
