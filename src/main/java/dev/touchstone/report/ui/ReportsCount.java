package dev.touchstone.report.ui;

import dev.touchstone.base.ui.NavCount;
import org.springframework.stereotype.Component;

/** The number beside “Reports” in the navigation. */
@Component
class ReportsCount implements NavCount {
  private final ReportDesk desk;

  ReportsCount(ReportDesk desk) {
    this.desk = desk;
  }

  @Override
  public String route() {
    return "reports";
  }

  @Override
  public long count() {
    return desk.reports().count(desk.viewer());
  }
}
