/**
 * What the store knows of itself: the values that a snapshot is made of, their one JSON form, and the rules for names.
 *
 * <p>Every value is immutable, holds no time, host, path outside the store or run id, and is ordered by content, so that
 * the same set of deliveries always gives the same bytes.
 */
package org.mesinfos.pipelines.store.catalog;
