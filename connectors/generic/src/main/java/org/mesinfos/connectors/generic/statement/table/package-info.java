/**
 * Tables of a document: their headers and the lines that belong to them. {@code StatementDocument} assigns each line to a
 * table, and {@code TableShape} states how the lines of a transaction are arranged in it.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.table;

import org.jspecify.annotations.NullMarked;
