/** Reference tables from which values are derived: their content, versions and sources. */
@NullMarked
package org.mesinfos.pipelines.enrich.reference;

import org.jspecify.annotations.NullMarked;
