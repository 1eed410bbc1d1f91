/** From the accepted rows of one person to the files of a bundle, and from bundles to the shards that list them. */
package org.mesinfos.pipelines.bundles;
