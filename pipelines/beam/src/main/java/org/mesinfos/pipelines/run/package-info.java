/** One run, from the inbox to a published snapshot: the preparation of the pipeline, the commit, and the report. */
package org.mesinfos.pipelines.run;
