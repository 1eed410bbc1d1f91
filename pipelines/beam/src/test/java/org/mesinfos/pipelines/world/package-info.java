/** Whole runs over the deliveries of an invented world. */
@NullMarked
package org.mesinfos.pipelines.world;

import org.jspecify.annotations.NullMarked;
