/** Proposals of the roles of all columns of a table, by the names of the columns or by their values alone. */
@NullMarked
package org.mesinfos.connectors.generic.table.inference;

import org.jspecify.annotations.NullMarked;
