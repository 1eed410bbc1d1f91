/**
 * Words of statements and the kinds of lines that they name: balances, totals, headings, titles. The words are data in {@code
 * statement-words.txt}.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.word;

import org.jspecify.annotations.NullMarked;
