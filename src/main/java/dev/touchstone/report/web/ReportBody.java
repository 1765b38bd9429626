package dev.touchstone.report.web;

import dev.touchstone.access.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody sends it.
 *
 * @param namespace the person or team it belongs to; the sender when absent, not read in a change
 * @param visibility TEAM when absent; in a change absent leaves it as it is
 * @param blocks none when absent
 */
record ReportBody(
    @Nullable String namespace,
    @Nullable String title,
    @Nullable Visibility visibility,
    @Nullable List<BlockJson> blocks) {}
