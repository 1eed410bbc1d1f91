/** In which commune positions lie. */
package org.mesinfos.pipelines.enrich.place;
