/**
 * Beam transforms that link people of whom no worker holds all. Rows, keys and edges go through the shuffle; the steps
 * themselves are those of {@link org.mesinfos.linkage.sliced}.
 */
@NullMarked
package org.mesinfos.pipelines.transforms.slices;

import org.jspecify.annotations.NullMarked;
