/**
 * Public API to run Mesinfos inside another Java program.
 *
 * <p>{@link org.mesinfos.pipelines.api.Ingest#run} does what the command {@code mesinfos run} does: it reads the new
 * deliveries of an inbox and publishes one bundle per person in a store.
 */
@NullMarked
package org.mesinfos.pipelines.api;

import org.jspecify.annotations.NullMarked;
