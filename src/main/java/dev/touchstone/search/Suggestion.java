package dev.touchstone.search;

import dev.touchstone.base.Address;

/** A dataset proposed while somebody types. */
public record Suggestion(Address address, Marked title) {}
