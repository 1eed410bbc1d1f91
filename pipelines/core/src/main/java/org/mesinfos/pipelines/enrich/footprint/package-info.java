/** Greenhouse gas emissions of energy, journeys and purchases, by emission factors for France. */
@NullMarked
package org.mesinfos.pipelines.enrich.footprint;

import org.jspecify.annotations.NullMarked;
