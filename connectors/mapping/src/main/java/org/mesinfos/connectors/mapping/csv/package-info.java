/** Mappings with {@code format: csv}: which line is the header, which are rows, and which column a field is read from. */
@NullMarked
package org.mesinfos.connectors.mapping.csv;

import org.jspecify.annotations.NullMarked;
