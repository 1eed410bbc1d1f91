/** From the accepted rows of one person to the files of a bundle, and from bundles to the shards that list them. */
@NullMarked
package org.mesinfos.pipelines.bundles;

import org.jspecify.annotations.NullMarked;
