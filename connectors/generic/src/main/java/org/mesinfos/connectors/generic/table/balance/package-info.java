/** Balances in rows and around the table, rows that are sums, and gaps between balances. */
@NullMarked
package org.mesinfos.connectors.generic.table.balance;

import org.jspecify.annotations.NullMarked;
