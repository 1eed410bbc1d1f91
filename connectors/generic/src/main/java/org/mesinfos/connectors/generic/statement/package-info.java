/**
 * Generic reader of account statements in PDF: infers the table of transactions, its columns, signs, years, balances
 * and account from the words on the pages and their positions.
 *
 * <p>Each step has a package, which uses those above it:
 *
 * <ol>
 *   <li>{@code word}: words and the kinds of lines that they name.
 *   <li>{@code date}: period, order of day and month, years.
 *   <li>{@code layout}: columns of a table and the cells of a line.
 *   <li>{@code token}: other meanings of numbers and words.
 *   <li>{@code table}: headers, and the lines of each table.
 *   <li>{@code section}: transactions, balances and skipped lines as printed.
 *   <li>{@code account}: account and currency of the lines.
 *   <li>{@code rows}: transactions and balances collected line by line.
 *   <li>{@code sign}: hypotheses about signs, compared with balances.
 *   <li>{@code balance}: totals, annexes and undated amounts under a hypothesis about signs.
 *   <li>{@code hypothesis}: hypotheses about the document; the balances select one of them.
 *   <li>{@code proof}: proof or evidence of each required fact, see {@link
 *       org.mesinfos.connectors.generic.acceptance}.
 *   <li>{@code output}: records, outcomes and mapping.
 * </ol>
 *
 * <p>The printed words and positions decide as far as possible. If several hypotheses remain, the reader takes the one
 * under which the opening balance and the transactions lead to the closing balance, or each running balance follows
 * from the previous one.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement;

import org.jspecify.annotations.NullMarked;
