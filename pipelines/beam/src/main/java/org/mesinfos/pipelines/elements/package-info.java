/** Elements that travel between transforms: Avro records, and blocks of them. */
@NullMarked
package org.mesinfos.pipelines.elements;

import org.jspecify.annotations.NullMarked;
