/** One run, from the inbox to a published snapshot: the preparation of the pipeline, the commit, and the report. */
@NullMarked
package org.mesinfos.pipelines.run;

import org.jspecify.annotations.NullMarked;
