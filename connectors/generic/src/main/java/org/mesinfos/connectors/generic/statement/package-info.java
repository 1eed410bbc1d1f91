/**
 * Generic reader of account statements in PDF: infers the table of transactions, its columns, signs, years, balances
 * and account from the words on the pages and their positions.
 *
 * <ul>
 *   <li>Hypothesis: {@code ParsedStatement} is one complete reading of the pages: sections by account, their
 *       transactions and balances, {@code SignHypothesis} and {@code StatementDates}.
 *   <li>Generator: {@code StatementHypotheses} proposes the document as printed, without its headers, without one of
 *       its tables, or with whole numbers as amounts. In each, {@code TableHeaderFinder} finds the tables, {@code
 *       StatementLayout} their columns, {@code StatementParser} the transactions, and {@code SignEvidence} lists the
 *       possible rules of signs.
 *   <li>Checks: {@code SignHypothesis} follows running balances and compares opening and closing balances, {@code
 *       PrintedTotalsCheck} compares totals, {@code UnnamedTotals} finds sums among the rows.
 *   <li>Acceptance: {@code StatementAcceptance} states the proof or the evidence of each required fact, see {@link
 *       org.mesinfos.connectors.generic.acceptance}.
 * </ul>
 *
 * <p>The printed words and positions decide as far as possible. If several hypotheses remain, the reader takes the one
 * under which the opening balance and the transactions lead to the closing balance, or each running balance follows
 * from the previous one. Words are data: {@code statement-words.txt}.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement;

import org.jspecify.annotations.NullMarked;
