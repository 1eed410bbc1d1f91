/** Hashes that identify content whose bytes are not retained. */
@NullMarked
package org.mesinfos.connectors.format.digest;

import org.jspecify.annotations.NullMarked;
