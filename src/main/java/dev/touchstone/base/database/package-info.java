/** Which database keeps the rows, and what must be the same on H2 and PostgreSQL. */
@NullMarked
package dev.touchstone.base.database;

import org.jspecify.annotations.NullMarked;
