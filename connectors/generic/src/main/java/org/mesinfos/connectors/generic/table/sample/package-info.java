/** Start of a file as a table: its header, its rows, the lines above it, and columns that belong together. */
@NullMarked
package org.mesinfos.connectors.generic.table.sample;

import org.jspecify.annotations.NullMarked;
