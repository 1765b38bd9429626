package dev.touchstone.report;

import dev.touchstone.base.Address;
import java.time.Instant;
import java.util.UUID;

/**
 * What lists tell of a report.
 *
 * @param version 1 when it is made, one more with each save
 * @param policy what its owners decided about who may see it
 * @param audience who may see it: the policy, and those of the experiments it shows
 * @param makerId who made it
 * @param editorId who saved it last
 */
public record ReportCard(
    UUID id,
    Address address,
    String title,
    int version,
    UUID policy,
    UUID audience,
    UUID namespaceId,
    UUID makerId,
    UUID editorId,
    Instant createdAt,
    Instant updatedAt) {}
