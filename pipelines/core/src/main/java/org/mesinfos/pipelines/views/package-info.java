/** Rows of flat views, computed from the records of one person as the views in SQL compute them. */
@NullMarked
package org.mesinfos.pipelines.views;

import org.jspecify.annotations.NullMarked;
