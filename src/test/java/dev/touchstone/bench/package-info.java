/** Side-by-side benchmarks against the real peers, started by {@code ./touchstone bench}. */
package dev.touchstone.bench;
