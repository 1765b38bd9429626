package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ListSearch;
import dev.touchstone.base.ui.Notice;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ui.LiveContent;
import dev.touchstone.review.Entry;
import java.util.List;
import java.util.Locale;

/** All entries of a benchmark for who reviews it, those that wait first. */
class ReviewList extends Div implements LiveContent {
  /** More rows than anybody reads make a slow page. */
  private static final int MOST = 200;

  private final ReviewDesk desk;
  private final Viewer viewer;
  private final ReviewPlace place;
  private final ListSearch search;
  private final Div results = new Div();
  private final H2 finding = new H2();
  private final Div filters = new Div();
  private List<Entry> entries;

  ReviewList(ReviewDesk desk, Viewer viewer, ReviewPlace place) {
    this.desk = desk;
    this.viewer = viewer;
    this.place = place;
    entries = desk.reviews().entries(viewer, place.benchmark());
    search = new ListSearch("Find an entry or owner", this::list);
    addClassName("review");
    place.word("q").ifPresent(search::setValue);
    build();
  }

  private void build() {
    removeAll();
    if (desk.reviewers().blinded(viewer, place.benchmark())) add(blind());
    if (entries.isEmpty()) add(empty());
    else add(head(), bar(), results);
    list();
  }

  /** What is searched for stays, and so do the buttons. */
  @Override
  public void refresh(Benchmark now) {
    var latest = desk.reviews().entries(viewer, now);
    if (latest.equals(entries)) return;
    var first = entries.isEmpty() || latest.isEmpty();
    entries = latest;
    if (first) build();
    else list();
  }

  private static Component blind() {
    return new Notice(
        "eyeoff",
        "This review is blind",
        "Entries have made-up names. Owners, runs, files and times are hidden until the organisers"
            + " end blind review.");
  }

  private static Component empty() {
    return new EmptyState(
        "board", "Nothing to review yet", "Every submission stands here, refused ones too.");
  }

  private Component head() {
    finding.addClassName("grow");
    Runnable reload = () -> UI.getCurrent().refreshCurrentRoute(false);
    var head = new Div(finding, new ReviewTools(desk, viewer, place.benchmark(), reload));
    head.addClassName("head");
    return head;
  }

  private String finding() {
    var waiting = entries.stream().filter(e -> e.state().waits()).count();
    if (waiting == 0) return "Nothing waits for a reviewer";
    return Figures.count(waiting, "entry waits", "entries wait") + " for a reviewer";
  }

  private Component bar() {
    var row = new Div(filters, views(), search);
    row.addClassNames("row", "wrap", "review-bar");
    return row;
  }

  private Component filters() {
    var nav = segments("Which entries");
    for (var filter : EntryFilter.values()) {
      var count = entries.stream().filter(filter::keeps).count();
      var link =
          ReviewPlace.link(
              place.with("show", filter.word()), filter.label() + " " + Figures.count(count));
      mark(link, filter == filter());
      nav.add(link);
    }
    return nav;
  }

  private Component views() {
    var nav = segments("What to list");
    var submissions = bySubmission();
    var one = ReviewPlace.link(place.with("view", ""), "Entries");
    var two = ReviewPlace.link(place.with("view", "submissions"), "Submissions");
    mark(one, !submissions);
    mark(two, submissions);
    nav.add(one, two);
    return nav;
  }

  private void list() {
    finding.setText(finding());
    filters.removeAll();
    filters.add(filters());
    results.removeAll();
    var words = search.getValue().strip().toLowerCase(Locale.ROOT);
    var shown =
        entries.stream()
            .filter(filter()::keeps)
            .filter(e -> words.isEmpty() || matches(e, words))
            .sorted(EntryOrder.of(place.word("sort").orElse("")).comparator())
            .toList();
    results.add(shown.isEmpty() ? none() : table(shown.stream().limit(MOST).toList()));
    if (shown.size() > MOST) results.add(cut(shown.size()));
  }

  private static Component cut(int all) {
    return Cells.muted(
        "The first %s of %s. Filter, order or search to see others."
            .formatted(Figures.count(MOST), Figures.count(all)));
  }

  private static boolean matches(Entry entry, String words) {
    var owner = entry.owner() == null ? "" : entry.owner();
    return (entry.name() + " " + owner).toLowerCase(Locale.ROOT).contains(words);
  }

  private Component table(List<Entry> shown) {
    return bySubmission()
        ? new HandedTable(desk, shown, e -> ReviewPlace.link(place.entry(e.id()), e.name()))
        : new EntryTable(desk, place, shown);
  }

  private static Component none() {
    return new EmptyState("search", "No entry is like that", "Choose All, or clear the field.");
  }

  private boolean bySubmission() {
    return place.word("view").filter("submissions"::equals).isPresent();
  }

  private EntryFilter filter() {
    return EntryFilter.of(place.word("show").orElse(""));
  }

  private static Nav segments(String label) {
    var nav = new Nav();
    nav.addClassName("seg");
    nav.getElement().setAttribute("aria-label", label);
    return nav;
  }

  private static void mark(Component link, boolean on) {
    if (!on) return;
    link.addClassName("on");
    link.getElement().setAttribute("aria-current", "true");
  }
}
