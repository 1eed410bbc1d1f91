/** Rows of lines with values at fixed positions. */
package org.mesinfos.connectors.mapping.fixedwidth;
