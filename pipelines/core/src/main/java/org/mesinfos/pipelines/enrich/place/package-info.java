/** Communes of geographic positions. */
package org.mesinfos.pipelines.enrich.place;
