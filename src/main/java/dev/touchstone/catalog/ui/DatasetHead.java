package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.access.Access;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The head of the dataset page: what it is, who may see it, what can be done with it. */
@org.springframework.stereotype.Component
class DatasetHead {
  private final Access access;
  private final Stewardship stewardship;
  private final ObjectProvider<DatasetAction> actions;

  DatasetHead(Access access, Stewardship stewardship, ObjectProvider<DatasetAction> actions) {
    this.access = access;
    this.stewardship = stewardship;
    this.actions = actions;
  }

  Component render(Viewer viewer, Dataset dataset, @Nullable Version version, String tab) {
    PageHeader header =
        new PageHeader(dataset.title())
            .badge(new AudienceBadge(access.words(dataset.audience(), viewer)))
            .subtitle(subtitle(dataset, version));
    if (access.mayWrite(viewer, dataset.namespaceId()))
      header.action(stewardship.menu(viewer, dataset));
    if (version != null) {
      if (dataset.latest() > 1) header.action(choice(dataset, version, tab));
      header.action(download(dataset, version));
      actions
          .orderedStream()
          .forEach(a -> a.action(viewer, dataset, version).ifPresent(header::action));
    }
    return header;
  }

  private static String subtitle(Dataset dataset, @Nullable Version version) {
    Stream<String> words = Stream.of(dataset.address().toString());
    if (version != null) {
      Stream<String> table =
          version.table().map(DataFile::profile).map(TableSection::size).stream();
      words = Stream.concat(words, Stream.concat(table, Stream.of(Figures.bytes(version.size()))));
    }
    return words.collect(Collectors.joining(" · "));
  }

  private static Component choice(Dataset dataset, Version version, String tab) {
    Select<Integer> choice = new Select<>();
    List<Integer> numbers =
        IntStream.rangeClosed(1, dataset.latest())
            .map(n -> dataset.latest() + 1 - n)
            .boxed()
            .toList();
    choice.setItems(numbers);
    choice.setItemLabelGenerator(number -> "Version " + number);
    choice.setAriaLabel("Version");
    choice.addClassName("version-choice");
    choice.setValue(version.number());
    choice.addValueChangeListener(
        e -> Links.open(UI.getCurrent(), Links.page(dataset.address(), tab, e.getValue())));
    return choice;
  }

  private static Anchor download(Dataset dataset, Version version) {
    Anchor link = Links.download(Links.everything(dataset.address(), version), "");
    link.add(Icon.of("down"), new com.vaadin.flow.component.html.Span("Download"));
    link.addClassName("btn");
    return link;
  }
}
