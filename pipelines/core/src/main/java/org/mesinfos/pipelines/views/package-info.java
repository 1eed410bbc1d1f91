/** Computes the rows of flat views from the records of one person, as the views in SQL do. */
@NullMarked
package org.mesinfos.pipelines.views;

import org.jspecify.annotations.NullMarked;
