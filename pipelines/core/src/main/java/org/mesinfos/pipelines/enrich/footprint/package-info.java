/** Greenhouse gases of energy and journeys, by factors of ADEME for France. */
package org.mesinfos.pipelines.enrich.footprint;
