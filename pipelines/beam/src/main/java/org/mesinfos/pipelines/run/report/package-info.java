/** The report of a run and the pages made from it. */
@NullMarked
package org.mesinfos.pipelines.run.report;

import org.jspecify.annotations.NullMarked;
