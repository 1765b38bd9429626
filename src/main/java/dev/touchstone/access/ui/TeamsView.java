package dev.touchstone.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.People;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The teams, each with its members. */
@Route("admin/teams")
@PermitAll
class TeamsView extends AdminView {
  private final Teams teams;
  private final People people;

  TeamsView(CurrentViewer viewers, Teams teams, People people) {
    super(viewers, "Teams");
    this.teams = teams;
    this.people = people;
  }

  @Override
  void show(Viewer admin, BeforeEnterEvent event) {
    refresh();
  }

  private void refresh() {
    removeAll();
    List<Namespace> all = teams.all(admin());
    add(
        new PageHeader(Figures.count(all.size(), "team", "teams"))
            .subtitle("Members may change what their team owns and see what it keeps to itself")
            .action(create()),
        new AdminTabs(TeamsView.class));
    if (all.isEmpty())
      add(
          new EmptyState(
              "users",
              "No team yet",
              "A team owns datasets, experiments and benchmarks together.",
              create()));
    all.forEach(team -> add(new TeamSection(team, teams, people, this::admin, this::refresh)));
  }

  private Button create() {
    Button create = new Button("Create team", Icon.of("plus"));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(e -> new TeamDialog(admin(), teams, this::refresh).open());
    return create;
  }
}
