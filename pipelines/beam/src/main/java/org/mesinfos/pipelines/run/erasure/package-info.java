/** Removal of erased people from the rows, files and reports of a store. */
@NullMarked
package org.mesinfos.pipelines.run.erasure;

import org.jspecify.annotations.NullMarked;
