package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The tabs of one benchmark for one person: the page's own, then those of other rooms. */
final class BoardTabs {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Place place;
  private final BiConsumer<String, String> moved;
  private final TabLinks links;
  private final Div content = new Div();
  private Board board;
  private List<BoardSection> sections;
  private Consumer<Board> news;

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
    links = new TabLinks(place);
    links.show(tabs(), chosenWord());
    news = draw();
  }

  TabLinks links() {
    return links;
  }

  /** What the address asks for; the board where nothing of that name is there for this person. */
  Component content() {
    return content;
  }

  /**
   * Shows what is other now and leaves the rest alone.
   *
   * @return false if it cannot, as the page has become another one
   */
  boolean refresh(Board now) {
    var before = chosenWord();
    var same = now.benchmark().open() == benchmark().open();
    board = now;
    sections = desk.sections().shownTo(viewer, benchmark());
    if (!same || !chosenWord().equals(before)) return false;
    links.show(tabs(), before);
    news.accept(now);
    return true;
  }

  /** Puts the chosen tab's content in place and gives who is to hear the news of it. */
  private Consumer<Board> draw() {
    return contributed().map(this::draw).orElseGet(() -> draw(ownTab()));
  }

  private Consumer<Board> draw(BoardSection section) {
    var part = section.content(viewer, benchmark(), place.query());
    content.removeAll();
    content.add(part);
    return part instanceof LiveContent live
        ? now -> live.refresh(now.benchmark())
        : now -> draw(section);
  }

  private Consumer<Board> draw(BoardTab tab) {
    return switch (tab) {
      case LEADERBOARD -> {
        var panel = put(new BoardPanel(offer(board), place, desk.times().now(), moved));
        yield now -> panel.refresh(offer(now));
      }
      case TIME -> put(new HistoryPanel(desk, viewer, board, place))::refresh;
      case PARTS -> put(new PartsPanel(desk, viewer, board))::refresh;
      case RULES -> live(new RulesPanel(desk, viewer, benchmark()));
      case DATA -> {
        put(new DataPanel(desk, viewer, benchmark()));
        yield now -> {};
      }
      case SUBMISSIONS -> live(new SubmissionsPanel(desk, viewer, benchmark(), place, moved));
    };
  }

  private <C extends Component> C put(C part) {
    content.add(part);
    return part;
  }

  private <C extends Component & LiveContent> Consumer<Board> live(C part) {
    content.add(part);
    return now -> part.refresh(now.benchmark());
  }

  private BoardOffer offer(Board of) {
    return new BoardOffer(of, desk.marks().of(viewer, of), desk.names(viewer));
  }

  private List<TabLinks.Tab> tabs() {
    var own = own().map(tab -> new TabLinks.Tab(tab.word(), tab.label(), count(tab)));
    var others =
        sections.stream()
            .map(s -> new TabLinks.Tab(s.word(), s.label(), s.count(viewer, benchmark())));
    return Stream.concat(own, others).toList();
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
    return Arrays.stream(BoardTab.values())
        .filter(tab -> tab != BoardTab.PARTS || !benchmark().open())
        .filter(tab -> sections.stream().noneMatch(s -> s.word().equals(tab.word())));
  }

  private OptionalInt count(BoardTab tab) {
    return tab == BoardTab.SUBMISSIONS ? OptionalInt.of(board.submissions()) : OptionalInt.empty();
  }

  private Benchmark benchmark() {
    return board.benchmark();
  }
}
