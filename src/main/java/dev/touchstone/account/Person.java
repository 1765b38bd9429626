package dev.touchstone.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as admins see them.
 *
 * @param joined whether a password was ever set
 */
public record Person(
    UUID id,
    String name,
    String displayName,
    @Nullable String email,
    boolean admin,
    boolean disabled,
    boolean joined,
    Instant createdAt,
    @Nullable Instant lastSeenAt) {}
