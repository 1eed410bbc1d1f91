/**
 * Contents of a statement as printed: transactions, balances and skipped lines, in one section for each account. Signs are
 * not decided here.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.section;

import org.jspecify.annotations.NullMarked;
