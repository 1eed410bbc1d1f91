/**
 * Proofs of the amounts and dates of a statement. {@code StatementAcceptance} states the proof or the lack of each fact.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.proof;

import org.jspecify.annotations.NullMarked;
