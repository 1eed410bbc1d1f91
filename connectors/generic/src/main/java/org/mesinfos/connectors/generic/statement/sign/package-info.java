/**
 * Hypotheses about the signs of amounts and balances, and the evidence for them. {@code SignHypothesis} compares a section
 * with its balances.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.sign;

import org.jspecify.annotations.NullMarked;
