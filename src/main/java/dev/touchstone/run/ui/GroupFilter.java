package dev.touchstone.run.ui;

import dev.touchstone.base.query.Clause;
import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Match;
import dev.touchstone.base.query.Subject;
import dev.touchstone.run.Grouped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filter that lets only the runs of one group through. */
final class GroupFilter {
  private GroupFilter() {}

  static String of(TableState state, Grouped group) {
    List<String> params = state.groupedBy();
    Stream<String> own =
        IntStream.range(0, params.size())
            .mapToObj(i -> clause(params.get(i), group.values().get(i)).toString());
    return Stream.concat(Stream.of(state.filter()).filter(text -> !text.isBlank()), own)
        .collect(Collectors.joining(" AND "));
  }

  private static Clause clause(String param, @Nullable String value) {
    Subject subject = new Subject(Kind.PARAM, param);
    return new Clause(
        subject,
        value == null ? new Match.Present(false) : new Match.Text(Comparison.EQUAL, value));
  }
}
