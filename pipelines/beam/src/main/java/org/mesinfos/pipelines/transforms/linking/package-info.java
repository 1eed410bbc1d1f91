/**
 * Beam transforms that compare and cluster persons on the workers of a run. They only distribute the work;
 * {@link org.mesinfos.linkage.Linkage} makes the decisions.
 */
@NullMarked
package org.mesinfos.pipelines.transforms.linking;

import org.jspecify.annotations.NullMarked;
