/** Rows of lines with values at fixed positions. */
@NullMarked
package org.mesinfos.connectors.mapping.fixedwidth;

import org.jspecify.annotations.NullMarked;
