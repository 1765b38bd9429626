package dev.touchstone.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Badge.Tone;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.base.ui.ReaderTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The people as rows, each with what an admin may do about it. */
class PeopleGrid extends Grid<Person> {
  private final People people;
  private final Invitations invitations;
  private final ReaderTime times;
  private final Supplier<Viewer> admin;
  private final Runnable changed;
  private Map<UUID, List<Namespace>> teams = Map.of();

  PeopleGrid(
      People people,
      Invitations invitations,
      ReaderTime times,
      Supplier<Viewer> admin,
      Runnable changed) {
    this.people = people;
    this.invitations = invitations;
    this.times = times;
    this.admin = admin;
    this.changed = changed;
    addClassName("people");
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    addComponentColumn(PeopleGrid::who).setHeader("Who").setFlexGrow(3);
    addComponentColumn(PeopleGrid::state).setHeader("State").setFlexGrow(1);
    addColumn(this::teamNames).setHeader("Teams").setFlexGrow(2);
    addComponentColumn(this::lastSeen).setHeader("Last signed in").setFlexGrow(1);
    addComponentColumn(this::actions).setHeader("Change").setFlexGrow(0).setWidth("132px");
  }

  void show(List<Person> rows, Map<UUID, List<Namespace>> teamsOf) {
    teams = teamsOf;
    setItems(rows);
  }

  private static Component who(Person person) {
    return Who.of(person.name(), person.displayName());
  }

  private static Component state(Person person) {
    if (person.disabled()) return new Badge(Tone.WARN, "x", "Disabled");
    if (!person.joined()) return new Badge(Tone.INFO, "clock", "Invited");
    return person.admin() ? new Badge(Tone.PLAIN, "shield", "Admin") : new Span("Member");
  }

  private String teamNames(Person person) {
    List<Namespace> in = teams.getOrDefault(person.id(), List.of());
    return in.isEmpty() ? "–" : in.stream().map(Namespace::name).collect(Collectors.joining(", "));
  }

  private Component lastSeen(Person person) {
    Instant at = person.lastSeenAt();
    return at == null ? new Span("–") : times.ago(at);
  }

  private Component actions(Person person) {
    if (person.id().equals(admin.get().id())) return new Span("You");
    MenuButton button = new MenuButton("Change", menu -> fill(menu, person));
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel("Change " + person.displayName());
    return button;
  }

  private void fill(ContextMenu menu, Person person) {
    menu.addItem("New password link", e -> link(person));
    menu.addItem(
        person.admin() ? "Take the admin role away" : "Make admin",
        e -> change(() -> people.makeAdmin(admin.get(), person.id(), !person.admin())));
    menu.addItem(
        person.disabled() ? "Enable" : "Disable",
        e -> change(() -> people.disable(admin.get(), person.id(), !person.disabled())));
  }

  private void link(Person person) {
    change(
        () ->
            LinkDialog.newPassword(
                    person.displayName(), invitations.again(admin.get(), person.id()))
                .open());
  }

  private void change(Runnable what) {
    try {
      what.run();
      changed.run();
    } catch (Problem e) {
      Notification.show(e.text(), 6000, Notification.Position.BOTTOM_START);
    }
  }
}
