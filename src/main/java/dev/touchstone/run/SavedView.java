package dev.touchstone.run;

import java.util.UUID;

/**
 * A way to look at the runs of an experiment.
 *
 * @param address the query part of the experiment's address, without the question mark
 * @param shared whether everybody who may see the experiment finds it
 * @param maker the name of who saved it
 * @param own whether the viewer saved it, and so may rename and delete it
 */
public record SavedView(
    UUID id, String name, String address, boolean shared, String maker, boolean own) {}
