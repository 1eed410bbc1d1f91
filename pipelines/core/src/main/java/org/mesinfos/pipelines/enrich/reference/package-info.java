/** Reference tables from which values are derived: their content, versions and sources. */
package org.mesinfos.pipelines.enrich.reference;
