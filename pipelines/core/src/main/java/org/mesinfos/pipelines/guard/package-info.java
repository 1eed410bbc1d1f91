/** The guard of the store: limits above which a delivery is held for approval instead of being taken. */
@NullMarked
package org.mesinfos.pipelines.guard;

import org.jspecify.annotations.NullMarked;
