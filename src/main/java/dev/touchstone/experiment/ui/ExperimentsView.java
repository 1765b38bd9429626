package dev.touchstone.experiment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.access.Access;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Page;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ListSearch;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.base.ui.Segments;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The experiments the viewer may see, the newest first. */
@Route("experiments")
@PermitAll
@Menu(title = "Experiments", order = 2, icon = "flask")
class ExperimentsView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final int PIECE = 50;
  private static final String BIN = "bin";
  private static final List<String> WHICH = List.of("In use", "In the bin");

  private final Experiments experiments;
  private final Access access;
  private final CurrentViewer current;
  private final Namespaces namespaces;
  private final ReaderTime times;
  private final List<ExperimentRemarks> remarks;
  private final ListSearch search = new ListSearch("Find a question or a name", this::list);
  private final Div tools = new Div(search);
  private final Div results = new Div();
  private boolean bin;

  ExperimentsView(
      Experiments experiments,
      Access access,
      CurrentViewer current,
      Namespaces namespaces,
      ReaderTime times,
      ObjectProvider<ExperimentRemarks> remarks) {
    this.experiments = experiments;
    this.access = access;
    this.current = current;
    this.namespaces = namespaces;
    this.times = times;
    this.remarks = remarks.orderedStream().toList();
    add(
        new PageHeader("Experiments")
            .subtitle("A question each, with the runs that answer it")
            .action(newExperiment()),
        tools,
        results);
    tools.addClassNames("row", "wrap");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    bin = query.getSingleParameter("show").filter(BIN::equals).isPresent();
    tools.removeAll();
    tools.add(search, new Segments("Which experiments", WHICH, bin ? 1 : 0, this::which));
    search.read(query);
    list();
  }

  private void which(int part) {
    bin = part == 1;
    AddressState.put(this, "show", bin ? BIN : "");
    list();
  }

  private Page<Experiment> read(@Nullable String cursor) {
    String text = search.getValue();
    return bin
        ? experiments.binned(current.get(), text, cursor, PIECE)
        : experiments.list(current.get(), text, cursor, PIECE);
  }

  private Button newExperiment() {
    Button button = new Button("New experiment", Icon.of("plus"));
    button.addThemeName("primary");
    button.addClickListener(e -> new NewExperimentDialog(experiments, namespaces, current).open());
    return button;
  }

  private void list() {
    results.removeAll();
    Page<Experiment> page = read(null);
    search.setVisible(!page.items().isEmpty() || !search.getValue().isBlank());
    if (page.items().isEmpty()) results.add(nothing());
    else append(page);
  }

  private void append(Page<Experiment> page) {
    Viewer viewer = current.get();
    Map<UUID, String> words = new HashMap<>();
    remarks.forEach(r -> words.putAll(r.remarks(viewer, page.items())));
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "experiments");
    page.items().forEach(e -> list.add(item(viewer, e, words.getOrDefault(e.id(), ""))));
    results.add(list);
    String next = page.next();
    if (next != null) results.add(more(next));
  }

  private Button more(String cursor) {
    Button more = new Button("Show more experiments");
    more.addClickListener(
        e -> {
          results.remove(more);
          append(read(cursor));
        });
    return more;
  }

  private ListItem item(Viewer viewer, Experiment experiment, String remark) {
    Anchor question = new Anchor("experiments/" + experiment.address(), experiment.question());
    AudienceBadge audience = new AudienceBadge(access.words(experiment.audience(), viewer));
    Div title = new Div(new H2(question), audience);
    title.addClassNames("row", "wrap");
    Span address = new Span(experiment.address().toString());
    address.addClassNames("mono", "faint");
    Div words = new Div(title, address);
    words.addClassName("grow");
    return new ListItem(words, side(new Span(remark)), side(when(experiment)));
  }

  private Span when(Experiment experiment) {
    Instant deleted = experiment.deletedAt();
    return deleted == null
        ? times.ago(experiment.createdAt())
        : new Span(new Span("deleted "), times.ago(deleted));
  }

  private static Component side(Span text) {
    text.addClassNames("muted", "tn", "small");
    return text;
  }

  private Component nothing() {
    if (bin && search.getValue().isBlank())
      return new EmptyState(
          "trash",
          "The bin is empty",
          "Experiments that people or their programs delete lie here, and can be restored.");
    return search.getValue().isBlank()
        ? new EmptyState(
            "flask",
            "No experiments yet",
            "An experiment is a question, such as “Does a deeper tree help?”, and groups the runs"
                + " that answer it.",
            newExperiment())
        : new EmptyState(
            "search", "No experiment matches", "Try another word, or clear the field.");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Experiments"));
  }
}
