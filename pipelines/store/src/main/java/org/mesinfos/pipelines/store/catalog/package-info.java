/**
 * The metadata of a store: the values of a snapshot, their canonical JSON encoding, and the rules for names and paths.
 *
 * <p>Every value is immutable and sorted by content. No value contains a time, a host, a path outside the store or a
 * run id. The same set of deliveries therefore always gives the same bytes.
 */
@NullMarked
package org.mesinfos.pipelines.store.catalog;

import org.jspecify.annotations.NullMarked;
