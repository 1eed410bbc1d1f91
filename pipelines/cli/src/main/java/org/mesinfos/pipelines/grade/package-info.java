/** Comparison of parsed files with their expectations, by file and by format. */
@NullMarked
package org.mesinfos.pipelines.grade;

import org.jspecify.annotations.NullMarked;
