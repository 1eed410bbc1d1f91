/**
 * What follows from several records of one person together: what comes back, and which records tell of one thing.
 *
 * <p>A pure function of the set of the person's records: their order makes no difference, a second time changes nothing,
 * and nobody else's records enter it. Delivered values are never changed; the other side of a link is a record id.
 */
package org.mesinfos.pipelines.relate;
