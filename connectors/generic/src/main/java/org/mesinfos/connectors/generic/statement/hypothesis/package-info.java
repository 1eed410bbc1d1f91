/**
 * Hypotheses about the whole document; the balances select one of them. {@code ParsedStatement} is one complete hypothesis,
 * and {@code StatementHypotheses} proposes them.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.hypothesis;

import org.jspecify.annotations.NullMarked;
