package dev.touchstone.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Teams.Member;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Badge.Tone;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The finding for one team, the people behind it, and a check of one person. */
class Readership extends Div {
  final ComboBox<Person> check = new ComboBox<>("Check one person");
  final Div verdict = new Div();
  private final Namespace team;
  private final List<Member> members;
  private final ReaderTime times;

  Readership(Namespace team, Teams teams, People people, Supplier<Viewer> admin, ReaderTime times) {
    this.team = team;
    this.times = times;
    this.members = teams.membership(team.id());
    H2 finding = new H2(finding());
    finding.addClassName("finding");
    check.setItems(people.all(admin.get()));
    check.setItemLabelGenerator(p -> p.displayName() + " (" + p.name() + ")");
    check.setWidthFull();
    check.addValueChangeListener(e -> verdict(e.getValue()));
    verdict.addClassName("note");
    verdict.setVisible(false);
    verdict.getElement().setAttribute("aria-live", "polite");
    add(finding, remark(), table(), check, verdict);
  }

  private String finding() {
    long open = members.stream().filter(m -> !m.disabled()).count();
    String who = open == 0 ? "Nobody" : Figures.count(open, "person", "people");
    return who
        + " can see what "
        + team.displayName()
        + " keeps to itself."
        + (open == 0 ? "" : " Nobody else can tell it exists.");
  }

  private Component remark() {
    Span text =
        new Span(
            "Holds for everything the team owns and what was made from it. A private thing is for"
                + " its maker alone; admins read nothing by being admin.");
    text.addClassName("muted");
    return text;
  }

  private Grid<Member> table() {
    Grid<Member> grid = new Grid<>();
    grid.addClassName("people");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
    grid.addComponentColumn(m -> Who.of(m.name(), m.displayName())).setHeader("Who").setFlexGrow(2);
    grid.addComponentColumn(Readership::may).setHeader("May");
    grid.addColumn(m -> "member of team " + team.name()).setHeader("Because of").setFlexGrow(2);
    grid.addComponentColumn(m -> times.ago(m.since())).setHeader("Since");
    grid.setItems(members);
    return grid;
  }

  private static Component may(Member member) {
    return member.disabled()
        ? new Badge(Tone.WARN, "x", "Nothing, disabled")
        : new Badge(Tone.OK, "check", "Read and change");
  }

  private void verdict(@Nullable Person person) {
    verdict.setVisible(person != null);
    if (person != null) verdict.setText(verdictOn(person));
  }

  private String verdictOn(Person person) {
    boolean member = members.stream().anyMatch(m -> m.id().equals(person.id()));
    if (person.disabled()) return person.displayName() + " is disabled and can see nothing at all.";
    if (member)
      return person.displayName()
          + " can see and change it, as a member of team "
          + team.name()
          + ".";
    return person.displayName()
        + " can see nothing of it, as no member of team "
        + team.name()
        + (person.admin() ? ". Being admin gives no reading." : ".");
  }
}
