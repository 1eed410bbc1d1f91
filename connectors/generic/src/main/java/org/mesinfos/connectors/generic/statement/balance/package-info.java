/**
 * Rows and sections under a hypothesis about signs: totals, balances and annexes among the rows, amounts without a date, and
 * accounts without a number. {@code SignedSections} takes the hypothesis that balances confirm best.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.balance;

import org.jspecify.annotations.NullMarked;
