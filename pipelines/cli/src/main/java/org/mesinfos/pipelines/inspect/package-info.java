/** Inspection of files without a store: the connector of each file and the resulting rows. */
@NullMarked
package org.mesinfos.pipelines.inspect;

import org.jspecify.annotations.NullMarked;
