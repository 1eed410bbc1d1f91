/**
 * The state that outlives a run: every accepted row as its connector read it, before deduplication.
 *
 * <p>Rows travel and are stored encoded, in batches of one file and one record type, so that they can be routed, merged
 * and dropped without decoding a record. {@link org.mesinfos.pipelines.rows.AcceptedRows} are all rows of one person,
 * in one order; {@link org.mesinfos.pipelines.rows.AcceptedFile} writes equal rows as equal bytes.
 */
package org.mesinfos.pipelines.rows;
