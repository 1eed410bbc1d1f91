/** Blocking: the selection of candidate pairs, which share at least one of several keys. */
@NullMarked
package org.mesinfos.linkage.blocking;

import org.jspecify.annotations.NullMarked;
