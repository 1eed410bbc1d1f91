/**
 * Beam transforms that link people of whom no worker holds all. Rows, keys and edges go through the shuffle; the steps
 * themselves are those of {@link org.mesinfos.linkage.sliced}.
 *
 * <p>They exist besides {@link org.mesinfos.pipelines.transforms.copies}, which takes a third of the processor time, because a
 * table of all people may be too large for a worker. {@code LinkPeopleTest} and {@code LinkInSlicesTest} compare each with
 * the linkage of one table.
 */
@NullMarked
package org.mesinfos.pipelines.transforms.slices;

import org.jspecify.annotations.NullMarked;
