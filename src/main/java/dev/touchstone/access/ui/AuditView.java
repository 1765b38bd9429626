package dev.touchstone.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.touchstone.access.Audit;
import dev.touchstone.access.Audit.Entry;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Page;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Badge.Tone;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did what, the newest first. Filter and page are in the address. */
@Route("admin/audit")
@PermitAll
class AuditView extends AdminView {
  private static final int PAGE = 50;
  final TextField filter = new TextField();
  private final Audit audit;
  private final ReaderTime times;

  AuditView(CurrentViewer viewers, Audit audit, ReaderTime times) {
    super(viewers, "Audit log");
    this.audit = audit;
    this.times = times;
    filter.setPlaceholder("Filter by person, action or subject");
    filter.setAriaLabel("Filter the audit log");
    filter.setClearButtonVisible(true);
    filter.setWidth("340px");
    filter.setValueChangeMode(ValueChangeMode.LAZY);
    filter.addValueChangeListener(e -> search(e.isFromClient(), e.getValue()));
  }

  @Override
  void show(Viewer admin, BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    String words = asked.getSingleParameter("q").orElse("");
    Page<Entry> page =
        audit.page(admin, words, asked.getSingleParameter("before").orElse(null), PAGE);
    removeAll();
    filter.setValue(words);
    add(header(), new AdminTabs(AuditView.class), filter);
    if (page.items().isEmpty())
      add(
          new EmptyState(
              "search", "Nothing of that in the log", "Try another word, or clear the filter."));
    else add(new AuditList(page.items(), times));
    add(pages(page, words, asked.getSingleParameter("before").isPresent()));
  }

  private PageHeader header() {
    Anchor export =
        new Anchor("api/v1/audit/export", Icon.of("down"), new Span("Export audit log"));
    export.addClassName("btn");
    export.setRouterIgnore(true);
    export.getElement().setAttribute("download", "audit.ndjson");
    return new PageHeader("Who did what")
        .badge(chain(audit.firstBroken()))
        .subtitle(
            Figures.count(audit.count(), "entry", "entries")
                + ", each holding the hash of the one before")
        .action(export);
  }

  private static Badge chain(long broken) {
    return broken == 0
        ? new Badge(Tone.OK, "check", "Chain intact")
        : new Badge(Tone.BAD, "x", "Changed at entry " + Figures.count(broken));
  }

  private static Div pages(Page<Entry> page, String words, boolean later) {
    Div row = new Div();
    row.addClassNames("row", "pages");
    if (later) row.add(link("Newest entries", words, null));
    if (page.next() != null) row.add(link("Older entries", words, page.next()));
    return row;
  }

  private static RouterLink link(String text, String words, @Nullable String before) {
    Map<String, String> parameters = new HashMap<>();
    if (!words.isEmpty()) parameters.put("q", words);
    if (before != null) parameters.put("before", before);
    RouterLink link = new RouterLink(text, AuditView.class);
    link.setQueryParameters(QueryParameters.simple(parameters));
    return link;
  }

  private void search(boolean byPerson, String words) {
    if (!byPerson) return;
    QueryParameters parameters =
        words.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", words.strip());
    getUI().ifPresent(ui -> ui.navigate(AuditView.class, parameters));
  }
}
