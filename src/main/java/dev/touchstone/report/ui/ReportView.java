package dev.touchstone.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.report.Report;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report, to read or to write. */
@Route("reports/:namespace/:name")
@PermitAll
class ReportView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasCrumbs {
  private final ReportDesk desk;
  private @Nullable Report report;
  private @Nullable ReportEditor editor;

  ReportView(ReportDesk desk) {
    this.desk = desk;
    addClassName("report");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Report found = desk.reports().get(desk.viewer(), address(event));
    boolean edit = event.getLocation().getQueryParameters().getSingleParameter("edit").isPresent();
    if (edit && desk.reports().mayChange(desk.viewer(), found.card())) write(found);
    else read(found);
  }

  private static Address address(BeforeEnterEvent event) {
    String namespace = event.getRouteParameters().get("namespace").orElse("");
    String name = event.getRouteParameters().get("name").orElse("");
    try {
      return new Address(namespace, name);
    } catch (InvalidInput e) {
      throw new NotFound("report", namespace + "/" + name);
    }
  }

  private void read(Report found) {
    report = found;
    editor = null;
    removeAll();
    AddressState.put(this, "edit", "");
    add(new ReportPage(desk, found, () -> write(desk.reports().byId(desk.viewer(), found.id()))));
  }

  private void write(Report found) {
    report = found;
    ReportEditor writing = new ReportEditor(desk, found, this::read);
    editor = writing;
    removeAll();
    AddressState.put(this, "edit", "yes");
    add(writing);
  }

  /** What was not saved is not lost by a click on a link. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    ReportEditor writing = editor;
    if (writing == null || !writing.unsaved()) return;
    var leave = event.postpone();
    LeaveDialog.asking(leave::proceed).open();
  }

  @Override
  public List<Crumb> crumbs() {
    Report shown = report;
    if (shown == null) return List.of();
    return List.of(
        new Crumb("Reports", "reports"),
        new Crumb(shown.card().address().namespace(), null),
        Crumb.here(shown.card().title()));
  }
}
