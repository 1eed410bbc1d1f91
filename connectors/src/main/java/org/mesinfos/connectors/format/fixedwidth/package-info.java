/** Reader for lines with values at fixed positions. */
package org.mesinfos.connectors.format.fixedwidth;
