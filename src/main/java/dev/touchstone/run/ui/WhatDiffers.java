package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.Comparison.Setting;
import dev.touchstone.run.Comparison.Side;
import java.util.List;

/**
 * The settings in which runs differ: side by side, where bold is unlike the first run; of many runs
 * how the values spread over them.
 */
final class WhatDiffers extends Div {
  /** More runs than this side by side are read by nobody. */
  static final int MOST_COLUMNS = 12;

  private final Comparison comparison;
  private final Div place = new Div();
  private final Button all;
  private boolean showsAll;

  WhatDiffers(Comparison comparison) {
    this.comparison = comparison;
    this.all = new Button("Show all " + comparison.settings().size(), e -> flip());
    all.addThemeNames("tertiary", "small");
    place.addClassName("scroll");
    place.getElement().setAttribute("tabindex", "0");
    add(place, all);
    show();
  }

  private void flip() {
    showsAll = !showsAll;
    all.setText(showsAll ? "Show what differs" : "Show all " + comparison.settings().size());
    show();
  }

  private void show() {
    place.removeAll();
    List<Setting> rows = showsAll ? comparison.settings() : comparison.differing();
    if (rows.isEmpty()) place.add(new Span("Nothing: the same recipe on the same data."));
    else place.add(table(rows));
  }

  private NativeTable table(List<Setting> settings) {
    return comparison.runs().size() > MOST_COLUMNS ? inShort(settings) : byRun(settings);
  }

  private static NativeTable inShort(List<Setting> settings) {
    NativeTable table = new NativeTable();
    table.addClassNames("t", "ts-compact", "differs");
    table
        .getHead()
        .addRow()
        .add(new NativeTableHeaderCell("Setting"), new NativeTableHeaderCell("Values, runs"));
    settings.forEach(
        s ->
            table
                .getBody()
                .add(new NativeTableRow(name(s), inShort(SettingSpread.of(s.values())))));
    return table;
  }

  private static NativeTableCell inShort(SettingSpread spread) {
    NativeTableCell cell = new NativeTableCell(spread.words());
    cell.addClassName("tn");
    return cell;
  }

  private NativeTable byRun(List<Setting> settings) {
    NativeTable table = new NativeTable();
    table.addClassNames("t", "ts-compact", "differs");
    NativeTableRow head = table.getHead().addRow();
    head.add(new NativeTableHeaderCell("Setting"));
    List<Side> runs = comparison.runs();
    for (int i = 0; i < runs.size(); i++) head.add(header(runs.get(i), i));
    settings.forEach(setting -> table.getBody().add(row(setting)));
    return table;
  }

  private static NativeTableHeaderCell header(Side run, int place) {
    Span key = place < Slots.MOST ? new RunKey(Slots.of(place)) : new Span();
    return new NativeTableHeaderCell(key, new Span(" " + run.name()));
  }

  private NativeTableRow row(Setting setting) {
    NativeTableRow row = new NativeTableRow(name(setting));
    for (int i = 0; i < comparison.runs().size(); i++) row.add(cell(setting, i));
    return row;
  }

  private static NativeTableCell name(Setting setting) {
    NativeTableCell name = new NativeTableCell(setting.name().text());
    name.addClassName("mono");
    return name;
  }

  private static NativeTableCell cell(Setting setting, int run) {
    String value = setting.values().get(run);
    NativeTableCell cell = new NativeTableCell(value == null ? "–" : value);
    cell.addClassName("tn");
    if (setting.unlikeFirst(run)) cell.addClassName("med");
    else if (run > 0) cell.addClassName("faint");
    return cell;
  }
}
