/**
 * Collection of transactions, balances and totals, line by line. {@code StatementParser} decides what a line is, {@code
 * TransactionAssembler} joins the lines of a transaction, and {@code SectionCollector} keeps the results by account.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.rows;

import org.jspecify.annotations.NullMarked;
