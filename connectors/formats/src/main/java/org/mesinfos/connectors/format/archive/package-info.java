/** Readers of ZIP, tar and gzip archives. Commons Compress is used in this package only. */
@NullMarked
package org.mesinfos.connectors.format.archive;

import org.jspecify.annotations.NullMarked;
