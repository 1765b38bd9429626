package dev.touchstone.report;

import dev.touchstone.access.Access;
import dev.touchstone.access.AudienceWords;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What reports are made from, and who may therefore read them. */
@Component
class ReportSources {
  private final Experiments experiments;
  private final Access access;

  ReportSources(Experiments experiments, Access access) {
    this.experiments = experiments;
    this.access = access;
  }

  /**
   * Who may see the policy's thing and every experiment in the blocks.
   *
   * @param before experiments the report showed already: one of those that is gone stays away
   *     quietly, so that what is left can still be changed
   * @throws NotFound if another experiment is not there for the viewer
   * @throws dev.touchstone.base.query.InvalidQuery if a filter cannot be read
   */
  UUID audience(Viewer viewer, UUID policy, Blocks blocks, Set<UUID> before) {
    blocks.figures().forEach(figure -> figure.runs().query());
    Collection<Experiment> found = found(viewer, blocks);
    Set<UUID> there = Set.copyOf(found.stream().map(Experiment::id).toList());
    blocks.experiments().stream()
        .filter(id -> !there.contains(id) && !before.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new NotFound("experiment", id);
            });
    return access.intersection(audiences(policy, found));
  }

  /** In words, for one who would belong to it. */
  Reach reach(Viewer viewer, UUID policy, Blocks blocks) {
    Collection<Experiment> found = found(viewer, blocks);
    UUID audience = access.intersection(audiences(policy, found));
    Stream<Reach.Cause> own = Stream.of(new Reach.Cause("", access.words(policy, viewer)));
    Stream<Reach.Cause> shown =
        found.stream()
            .map(e -> new Reach.Cause(e.address().toString(), access.words(e.audience(), viewer)));
    AudienceWords everyone = new AudienceWords("Everyone", "globe");
    return new Reach(
        access.words(audience, viewer),
        Stream.concat(own, shown).filter(cause -> !cause.readers().equals(everyone)).toList());
  }

  private Collection<Experiment> found(Viewer viewer, Blocks blocks) {
    return experiments.byIds(viewer, blocks.experiments()).values();
  }

  private static List<UUID> audiences(UUID policy, Collection<Experiment> shown) {
    return Stream.concat(Stream.of(policy), shown.stream().map(Experiment::audience)).toList();
  }
}
