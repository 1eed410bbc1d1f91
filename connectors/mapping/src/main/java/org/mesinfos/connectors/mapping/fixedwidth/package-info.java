/** Rows whose values stand at fixed places of a line. */
package org.mesinfos.connectors.mapping.fixedwidth;
