/**
 * Generic reader of account statements in PDF: infers the table of transactions, its columns, signs, years, balances
 * and account from the words on the pages and their positions.
 *
 * <p>The printed words and positions decide as far as possible. If several hypotheses remain, the reader takes the one
 * under which the opening balance and the transactions lead to the closing balance, or each running balance follows
 * from the previous one.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement;

import org.jspecify.annotations.NullMarked;
