/** Encoding of delivered bytes that a store keeps, so that files can be read again after a change of rules. */
@NullMarked
package org.mesinfos.pipelines.store.originals;

import org.jspecify.annotations.NullMarked;
