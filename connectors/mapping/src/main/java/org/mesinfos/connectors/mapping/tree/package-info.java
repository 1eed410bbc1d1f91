/**
 * Trees as mapping rows: paths that select values and groups, and the values around the records of a stream. Shared by
 * the formats that are read as trees.
 */
@NullMarked
package org.mesinfos.connectors.mapping.tree;

import org.jspecify.annotations.NullMarked;
