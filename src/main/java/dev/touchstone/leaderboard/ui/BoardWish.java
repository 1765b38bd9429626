package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which entries of a board somebody wants to see, and in which order; all of it stands in the
 * address.
 *
 * @param text part of an entry's or owner's name; empty for any
 * @param owner empty for any
 * @param turned the other way round
 * @param page from 1
 * @param near the submission whose neighbours are shown; empty for the leader's
 */
record BoardWish(
    String text,
    String owner,
    boolean mine,
    boolean verified,
    boolean withoutBaselines,
    BoardOrder order,
    boolean turned,
    int page,
    String near) {
  static final String TEXT = "q";
  static final String OWNER = "owner";
  static final String MINE = "mine";
  static final String VERIFIED = "verified";
  static final String BASELINES = "baselines";
  static final String SORT = "sort";
  static final String PAGE = "page";
  static final String NEAR = "near";

  /** What is chosen by a press on the results themselves. */
  static final Set<String> PRESSED = Set.of(SORT, PAGE, NEAR);

  /** What nobody could have meant is left out. */
  static BoardWish of(Place place) {
    var sort = place.first(SORT).orElse("");
    var turned = sort.startsWith("-");
    return new BoardWish(
        place.first(TEXT).orElse("").strip(),
        place.first(OWNER).orElse(""),
        place.first(MINE).isPresent(),
        place.first(VERIFIED).isPresent(),
        place.first(BASELINES).filter("no"::equals).isPresent(),
        BoardOrder.of(turned ? sort.substring(1) : sort).orElse(BoardOrder.SCORE),
        turned,
        place.first(PAGE).filter(p -> p.matches("[1-9]\\d{0,5}")).map(Integer::parseInt).orElse(1),
        place.first(NEAR).orElse(""));
  }

  boolean filters() {
    return !text.isEmpty() || !owner.isEmpty() || mine || verified || withoutBaselines;
  }

  /** Whether the rows stand as they are ranked, so that ties are neighbours. */
  boolean asRanked() {
    return order == BoardOrder.SCORE && !turned;
  }

  /** The word for {@code sort} when somebody chooses a column: a second time turns it round. */
  String sortWord(BoardOrder chosen) {
    if (chosen == order && !turned) return "-" + chosen.word();
    return chosen == BoardOrder.SCORE ? "" : chosen.word();
  }

  /** Those that are wanted, in the order that is wanted. */
  List<BoardRow> of(BoardOffer offer) {
    var rows = new ArrayList<>(offer.board().rows().stream().filter(r -> wants(r, offer)).toList());
    rows.sort(order.comparator());
    if (turned) Collections.reverse(rows);
    return rows;
  }

  private boolean wants(BoardRow row, BoardOffer offer) {
    return named(row)
        && (owner.isEmpty() || owner.equals(row.owner()))
        && (!mine || offer.mine(row))
        && (!verified || offer.has(row, EntryMark.Kind.VERIFIED))
        && !(withoutBaselines && offer.has(row, EntryMark.Kind.BASELINE));
  }

  private boolean named(BoardRow row) {
    var wanted = text.toLowerCase(Locale.ROOT);
    return (row.entry() + " " + row.owner()).toLowerCase(Locale.ROOT).contains(wanted);
  }
}
