/**
 * MLflow's tracking protocol at {@code /mlflow/{namespace}}: what {@code mlflow} sends when that
 * address is its tracking URI.
 */
@NullMarked
package dev.touchstone.interop.mlflow;

import org.jspecify.annotations.NullMarked;
