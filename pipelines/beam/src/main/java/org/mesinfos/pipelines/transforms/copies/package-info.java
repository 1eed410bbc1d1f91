/**
 * Beam transforms that link people with a copy of the table of all people on each worker. They only distribute the work;
 * {@link org.mesinfos.linkage.Linkage} makes the decisions.
 *
 * <p>They exist besides {@link org.mesinfos.pipelines.transforms.slices}, which has no limit of people, because slices take about
 * three times as much processor time on one machine. {@code LinkPeopleTest} and {@code LinkInSlicesTest} compare each with
 * the linkage of one table.
 */
@NullMarked
package org.mesinfos.pipelines.transforms.copies;

import org.jspecify.annotations.NullMarked;
