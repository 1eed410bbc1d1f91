/**
 * Public API to test connectors: contract tests for every connector. Each connector is tested with the samples under its id in
 * {@code sample-data}, so that no list of connectors must be maintained.
 */
@NullMarked
package org.mesinfos.connectors.testkit;

import org.jspecify.annotations.NullMarked;
