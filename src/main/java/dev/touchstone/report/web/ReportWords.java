package dev.touchstone.report.web;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Page;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.report.Block;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Report;
import dev.touchstone.report.ReportCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns ids in reports into names and addresses that programs can read, and back. */
@Component
class ReportWords {
  private final Experiments experiments;
  private final Namespaces namespaces;
  private final Access access;

  ReportWords(Experiments experiments, Namespaces namespaces, Access access) {
    this.experiments = experiments;
    this.namespaces = namespaces;
    this.access = access;
  }

  /**
   * @throws dev.touchstone.base.NotFound if an experiment is not there for the viewer
   */
  Blocks blocks(Viewer viewer, @Nullable List<BlockJson> sent) {
    if (sent == null) return Blocks.NONE;
    Map<String, UUID> ids = new HashMap<>();
    return new Blocks(
        sent.stream()
            .map(json -> json.block(at -> ids.computeIfAbsent(at, a -> id(viewer, a))))
            .toList());
  }

  private UUID id(Viewer viewer, String address) {
    return experiments.get(viewer, Address.parse(address)).id();
  }

  Page<ReportJson> of(Viewer viewer, Page<ReportCard> page) {
    Map<UUID, Namespace> people =
        namespaces.byIds(page.items().stream().flatMap(ReportWords::people).distinct().toList());
    return page.map(card -> ReportJson.of(card, names(viewer, card, people), null));
  }

  ReportJson of(Viewer viewer, Report report) {
    ReportCard card = report.card();
    Map<UUID, Namespace> people = namespaces.byIds(people(card).distinct().toList());
    Map<UUID, String> addresses = addresses(viewer, report.blocks());
    return ReportJson.of(
        card,
        names(viewer, card, people),
        report.blocks().all().stream().map(block -> BlockJson.of(block, addresses)).toList());
  }

  private Map<UUID, String> addresses(Viewer viewer, Blocks blocks) {
    Map<UUID, String> addresses = new HashMap<>();
    experiments
        .byIds(viewer, blocks.all().stream().flatMap(ReportWords::shown).distinct().toList())
        .forEach((id, experiment) -> addresses.put(id, experiment.address().toString()));
    return addresses;
  }

  private static Stream<UUID> shown(Block block) {
    return block instanceof Figure figure ? Stream.of(figure.runs().experiment()) : Stream.empty();
  }

  private static Stream<UUID> people(ReportCard card) {
    return Stream.of(card.makerId(), card.editorId());
  }

  private ReportJson.Names names(Viewer viewer, ReportCard card, Map<UUID, Namespace> people) {
    return new ReportJson.Names(
        name(people, card.makerId()),
        name(people, card.editorId()),
        access.words(card.audience(), viewer).label());
  }

  private static String name(Map<UUID, Namespace> people, UUID id) {
    Namespace person = people.get(id);
    return person == null ? "" : person.name();
  }
}
