/**
 * Accepted rows, the state that outlives a run: every row as its connector read it, before deduplication.
 *
 * <p>Rows travel and are stored encoded, in batches of one file and record type, so that they can be routed, merged and
 * dropped without decoding a record. {@link org.mesinfos.pipelines.rows.AcceptedRows} contains all rows of one person,
 * in a total order; {@link org.mesinfos.pipelines.rows.AcceptedRowFile} writes equal rows as equal bytes.
 */
@NullMarked
package org.mesinfos.pipelines.rows;

import org.jspecify.annotations.NullMarked;
