/** One run from the inbox to a published snapshot: what comes before the pipeline, what follows it, and the report. */
package org.mesinfos.pipelines.run;
