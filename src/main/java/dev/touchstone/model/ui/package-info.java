/** Screens of models: the registry, one model with its versions, and the models of a run. */
@NullMarked
package dev.touchstone.model.ui;

import org.jspecify.annotations.NullMarked;
