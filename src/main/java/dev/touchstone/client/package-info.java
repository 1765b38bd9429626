/**
 * The client for programs on the JVM, with the JDK alone: it tracks runs on a Touchstone server,
 * and keeps on disk what the server cannot take just now.
 */
@NullMarked
package dev.touchstone.client;

import org.jspecify.annotations.NullMarked;
