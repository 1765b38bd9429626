package dev.touchstone.model;

import java.util.UUID;

/** The files of a logged model are all there. */
public record ModelLogged(UUID modelId) {}
