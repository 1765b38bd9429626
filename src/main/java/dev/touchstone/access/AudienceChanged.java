package dev.touchstone.access;

import java.util.UUID;

/** Somebody changed who may see what carries this audience, and everything made from it. */
public record AudienceChanged(UUID audienceId) {}
