package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Section;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see the dataset; its owners change it here. */
@org.springframework.stereotype.Component
class AccessTab implements DatasetTab {
  private final Access access;

  AccessTab(Access access) {
    this.access = access;
  }

  @Override
  public String label() {
    return "Access";
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Dataset dataset) {
    return Optional.empty();
  }

  @Override
  public Component content(Viewer viewer, Dataset dataset, @Nullable Version version) {
    Div now = new Div(new AudienceBadge(access.words(dataset.audience(), viewer)));
    now.addClassName("access-now");
    Paragraph rule =
        new Paragraph(
            "What is made from this dataset, such as runs and submissions, is seen only by people"
                + " who may see it and everything else it was made from.");
    rule.addClassNames("prose", "muted");
    Section section = new Section("Who may see this dataset", now, rule);
    if (access.mayWrite(viewer, dataset.namespaceId())) section.add(choice(viewer, dataset));
    return section;
  }

  private Component choice(Viewer viewer, Dataset dataset) {
    Visibility now = access.visibility(dataset.audience());
    RadioButtonGroup<Visibility> group = VisibilityChoice.group(dataset.address().namespace());
    group.setLabel("People who may see it");
    group.setValue(now);
    group.addValueChangeListener(
        e -> {
          if (e.isFromClient() && e.getValue() != null) confirm(viewer, dataset, group, now);
        });
    return group;
  }

  private void confirm(
      Viewer viewer, Dataset dataset, RadioButtonGroup<Visibility> group, Visibility before) {
    Visibility wish = group.getValue();
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Change who may see " + dataset.address() + "?");
    dialog.setText(VisibilityChoice.consequence(wish));
    dialog.setConfirmText("Change access");
    dialog.setCancelable(true);
    dialog.addCancelListener(e -> group.setValue(before));
    dialog.addConfirmListener(e -> change(viewer, dataset, wish));
    dialog.open();
  }

  private void change(Viewer viewer, Dataset dataset, Visibility wish) {
    access.changeVisibility(viewer, dataset.audience(), wish);
    Links.open(UI.getCurrent(), Links.page(dataset.address(), "access", 0));
  }
}
