/**
 * Names of the columns of bank transactions, and words of rows that state a direction, in more than thirty languages. The
 * words are data: {@code transaction-columns.txt}, {@code header-prepositions.txt} and {@code direction-words.txt}.
 */
@NullMarked
package org.mesinfos.connectors.generic.table.vocabulary;

import org.jspecify.annotations.NullMarked;
