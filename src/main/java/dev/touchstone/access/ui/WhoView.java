package dev.touchstone.access.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.access.Audit;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.People;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.base.ui.Section;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see what a team keeps to itself, and because of what. */
@Route("admin/access")
@PermitAll
class WhoView extends AdminView {
  final ComboBox<Namespace> choice = new ComboBox<>();
  private final Teams teams;
  private final People people;
  private final Audit audit;
  private final ReaderTime times;

  WhoView(CurrentViewer viewers, Teams teams, People people, Audit audit, ReaderTime times) {
    super(viewers, "Who may see");
    this.teams = teams;
    this.people = people;
    this.audit = audit;
    this.times = times;
    choice.setAriaLabel("Team");
    choice.setWidthFull();
    choice.setItemLabelGenerator(Namespace::name);
    choice.addValueChangeListener(e -> go(e.isFromClient(), e.getValue()));
  }

  @Override
  void show(Viewer admin, BeforeEnterEvent event) {
    List<Namespace> all = teams.all(admin);
    String wanted = event.getLocation().getQueryParameters().getSingleParameter("team").orElse("");
    removeAll();
    add(
        new PageHeader("Access")
            .subtitle("One decision for data, runs, search results, lineage and logs"),
        new AdminTabs(WhoView.class));
    if (all.isEmpty()) add(noTeam());
    else show(all, all.stream().filter(t -> t.name().equals(wanted)).findFirst());
  }

  private void show(List<Namespace> all, Optional<Namespace> wanted) {
    Namespace team = wanted.orElse(all.getFirst());
    choice.setItems(all);
    choice.setValue(team);
    Div left = new Div(choice, new Readership(team, teams, people, this::admin, times));
    Div right =
        new Div(
            new Section(
                "Audit trail",
                new AuditList(audit.page(admin(), team.name(), null, 8).items(), times)));
    Div columns = new Div(left, right);
    columns.addClassName("columns");
    add(columns);
  }

  private static EmptyState noTeam() {
    return new EmptyState(
        "users", "No team yet", "Without teams a thing is for its maker or for everyone.");
  }

  private void go(boolean byPerson, @Nullable Namespace team) {
    if (byPerson && team != null)
      getUI().ifPresent(ui -> ui.navigate(WhoView.class, QueryParameters.of("team", team.name())));
  }
}
