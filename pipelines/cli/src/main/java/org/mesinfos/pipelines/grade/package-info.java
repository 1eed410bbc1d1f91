/** Comparison of parsed files with their expectations, by file and by format. */
package org.mesinfos.pipelines.grade;
