package dev.touchstone.access;

/**
 * An audience as its readers are told of it.
 *
 * @param label such as “Everyone”, “orbit”, “Only you”
 * @param icon the name of an icon
 */
public record AudienceWords(String label, String icon) {}
