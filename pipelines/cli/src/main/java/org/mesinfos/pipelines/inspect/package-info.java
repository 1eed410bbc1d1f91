/** Inspection of files without a store: the connector of each file and the resulting rows. */
package org.mesinfos.pipelines.inspect;
