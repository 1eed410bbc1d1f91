/**
 * Columns of one table: the roles that its header and its contents give them. {@code StatementLayout} assigns the words of a
 * line to columns as {@code StatementCells}.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.layout;

import org.jspecify.annotations.NullMarked;
