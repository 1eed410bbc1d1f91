/** Lineage of runs in the form of OpenLineage: which columns of delivered files fill which fields of records. */
@NullMarked
package org.mesinfos.pipelines.lineage;

import org.jspecify.annotations.NullMarked;
