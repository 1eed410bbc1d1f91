/** Greenhouse gas emissions of energy, journeys and purchases, by emission factors for France. */
package org.mesinfos.pipelines.enrich.footprint;
