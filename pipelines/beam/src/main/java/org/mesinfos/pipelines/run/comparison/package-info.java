/** Comparison of the bundles of two snapshots, field by field, for dry runs. */
@NullMarked
package org.mesinfos.pipelines.run.comparison;

import org.jspecify.annotations.NullMarked;
