/** The filter language that people and MLflow's clients speak: clauses joined by AND. */
@NullMarked
package dev.touchstone.base.query;

import org.jspecify.annotations.NullMarked;
