/** Readers of ZIP and gzip archives. Commons Compress is used in this package only. */
package org.mesinfos.connectors.format.archive;
