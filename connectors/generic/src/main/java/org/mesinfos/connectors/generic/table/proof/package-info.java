/** Proofs and evidence of the amounts and dates of a table, see {@link org.mesinfos.connectors.generic.acceptance}. */
@NullMarked
package org.mesinfos.connectors.generic.table.proof;

import org.jspecify.annotations.NullMarked;
