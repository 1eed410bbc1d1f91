/** Roles of columns, assigned by their names and values: dates, amounts, balances, currencies, accounts and labels. */
@NullMarked
package org.mesinfos.connectors.generic.table.role;

import org.jspecify.annotations.NullMarked;
