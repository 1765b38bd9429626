package dev.touchstone.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** Everyone who can sign in or was invited. */
@Route("admin/people")
@PermitAll
class PeopleView extends AdminView {
  final TextField filter = new TextField();
  final Button invite = new Button("Invite person", Icon.of("plus"));
  final PeopleGrid grid;
  private final Div head = new Div();
  private final People people;
  private final Teams teams;
  private final Invitations invitations;

  PeopleView(
      CurrentViewer viewers,
      People people,
      Teams teams,
      Invitations invitations,
      ReaderTime times) {
    super(viewers, "People");
    this.people = people;
    this.teams = teams;
    this.invitations = invitations;
    grid = new PeopleGrid(people, invitations, times, this::admin, this::refresh);
    filter.setPlaceholder("Filter by name");
    filter.setAriaLabel("Filter people by name");
    filter.setClearButtonVisible(true);
    filter.setValueChangeMode(ValueChangeMode.LAZY);
    filter.addValueChangeListener(e -> keepInAddress(e.getValue()));
    invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    invite.addClickListener(
        e -> new InviteDialog(admin(), invitations, teams, this::refresh).open());
  }

  @Override
  void show(Viewer admin, BeforeEnterEvent event) {
    removeAll();
    filter.setValue(event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
    add(head, new AdminTabs(PeopleView.class), filter, grid);
    refresh();
  }

  private void refresh() {
    List<Person> all = people.all(admin());
    head.removeAll();
    head.add(header(all));
    String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
    grid.show(
        all.stream()
            .filter(p -> (p.name() + " " + p.displayName()).toLowerCase().contains(wanted))
            .toList(),
        teams.byPerson(admin()));
  }

  private PageHeader header(List<Person> all) {
    long waiting = all.stream().filter(p -> !p.joined()).count();
    String state =
        waiting == 0
            ? "Everyone who was invited has joined"
            : waiting == 1 ? "1 has not joined yet" : waiting + " have not joined yet";
    return new PageHeader(all.size() == 1 ? "1 person" : all.size() + " people")
        .subtitle(state)
        .action(invite);
  }

  private void keepInAddress(String text) {
    getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(
                        null,
                        "admin/people"
                            + (text.isBlank()
                                ? ""
                                : "?" + QueryParameters.of("q", text).getQueryString())));
    refresh();
  }
}
