package dev.touchstone.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.access.Access;
import dev.touchstone.access.AudienceWords;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.base.ui.Section;
import dev.touchstone.search.Finder;
import dev.touchstone.search.Hit;
import dev.touchstone.search.Order;
import dev.touchstone.search.Search;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The datasets that changed last, on the home page. */
@Component
class RecentDatasets implements HomeSection {
  private static final int SHOWN = 5;

  private final Finder finder;
  private final Access access;
  private final CurrentViewer current;
  private final ReaderTime time;

  RecentDatasets(Finder finder, Access access, CurrentViewer current, ReaderTime time) {
    this.finder = finder;
    this.access = access;
    this.current = current;
    this.time = time;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public Optional<com.vaadin.flow.component.Component> render() {
    Viewer viewer = current.get();
    Search newest = Search.of("").sorted(Order.NEWEST).limited(SHOWN);
    List<Hit> hits = finder.find(viewer, newest).hits();
    if (hits.isEmpty()) return Optional.empty();
    UnorderedList list = new UnorderedList();
    list.addClassName("list");
    hits.forEach(hit -> list.add(item(hit, access.words(hit.audience(), viewer))));
    return Optional.of(new Section("Recent datasets", list));
  }

  private ListItem item(Hit hit, AudienceWords audience) {
    Icon icon = Icon.of(audience.icon());
    icon.addClassName("faint");
    Span readers = new Span(audience.label());
    readers.addClassName("sr");
    Anchor link = new Anchor("datasets/" + hit.address(), hit.address().toString());
    link.addClassNames("grow", "cut");
    Span at = time.ago(hit.updatedAt());
    at.addClassNames("muted", "small", "tn");
    return new ListItem(icon, readers, link, at);
  }
}
