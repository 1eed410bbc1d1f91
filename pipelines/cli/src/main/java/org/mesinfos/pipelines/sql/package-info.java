/** Flat views over bundles for applications, as SQL. */
@NullMarked
package org.mesinfos.pipelines.sql;

import org.jspecify.annotations.NullMarked;
