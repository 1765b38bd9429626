package dev.touchstone.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Section;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One team: its members, and a field to add another. */
class TeamSection extends Section {
  final ComboBox<Person> candidates = new ComboBox<>();
  private final Namespace team;
  private final Teams teams;
  private final Supplier<Viewer> admin;
  private final Runnable changed;

  TeamSection(
      Namespace team, Teams teams, People people, Supplier<Viewer> admin, Runnable changed) {
    super(team.displayName());
    this.team = team;
    this.teams = teams;
    this.admin = admin;
    this.changed = changed;
    List<Namespace> members = teams.members(team.id());
    aside(team.name() + " · " + Figures.count(members.size(), "member", "members"));
    add(list(members), adding(people, members));
  }

  private UnorderedList list(List<Namespace> members) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "ruled");
    members.forEach(member -> list.add(row(member)));
    return list;
  }

  private ListItem row(Namespace member) {
    Button remove = new Button("Remove from team");
    remove.addThemeNames("tertiary", "small");
    remove.setAriaLabel("Remove " + member.displayName() + " from " + team.displayName());
    remove.addClickListener(
        e -> {
          teams.removeMember(admin.get(), team.id(), member.id());
          changed.run();
        });
    Span grow = new Span();
    grow.addClassName("grow");
    return new ListItem(Who.of(member.name(), member.displayName()), grow, remove);
  }

  private Div adding(People people, List<Namespace> members) {
    var present = members.stream().map(Namespace::id).collect(Collectors.toSet());
    candidates.setItems(
        people.all(admin.get()).stream().filter(p -> !present.contains(p.id())).toList());
    candidates.setItemLabelGenerator(p -> p.displayName() + " (" + p.name() + ")");
    candidates.setPlaceholder("Add a member");
    candidates.setAriaLabel("Add a member to " + team.displayName());
    candidates.addValueChangeListener(e -> join(e.getValue() == null ? null : e.getValue().id()));
    Div row = new Div(candidates);
    row.addClassName("adding");
    return row;
  }

  private void join(@Nullable UUID person) {
    if (person == null) return;
    teams.addMember(admin.get(), team.id(), person);
    changed.run();
  }
}
