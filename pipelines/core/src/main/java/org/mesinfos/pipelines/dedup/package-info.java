/**
 * One record for each real-world event of a person, however often it was delivered.
 *
 * <p>A pure function of the set of a person's accepted rows: neither the order in which deliveries came nor how often
 * nor in which runs can be told from its result, and nobody else's rows enter it.
 */
package org.mesinfos.pipelines.dedup;
