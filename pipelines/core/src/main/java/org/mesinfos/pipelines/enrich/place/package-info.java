/** Communes of geographic positions. */
@NullMarked
package org.mesinfos.pipelines.enrich.place;

import org.jspecify.annotations.NullMarked;
