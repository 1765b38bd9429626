package dev.touchstone.worker;

import dev.touchstone.run.WorkQueue;
import dev.touchstone.worker.sandbox.SandboxSpec;

/** An order that is ready to be started. */
record Prepared(SandboxSpec spec, WorkQueue.Machine evidence) {}
