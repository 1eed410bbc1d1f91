/** Elements that travel between transforms: Avro records, and blocks of them. */
package org.mesinfos.pipelines.elements;
