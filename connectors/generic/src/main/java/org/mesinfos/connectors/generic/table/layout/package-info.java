/**
 * Layouts of tables: the roles of the columns, the formats of dates and numbers, and the signs, with the check of running
 * balances.
 */
@NullMarked
package org.mesinfos.connectors.generic.table.layout;

import org.jspecify.annotations.NullMarked;
