/**
 * The built-in trainers: a program of its own that reads an order, learns from a table and tells
 * what happens; it imports no room, only the client that any program may use.
 *
 * <p>{@link dev.touchstone.trainer.Train} is the {@code main}. It needs JDK 25, commons-csv with
 * commons-io and commons-codec, and gson on its class path; the neural network also needs DJL with
 * PyTorch.
 */
@NullMarked
package dev.touchstone.trainer;

import org.jspecify.annotations.NullMarked;
