package org.mesinfos.pipelines.run.report;

import java.util.List;

/**
 * Measures of a run, and those of earlier runs to compare with.
 *
 * @param earlier earlier runs, the latest last
 * @param stages time of each stage of the run
 */
public record RunMeasures(List<EarlierRun> earlier, List<StageReport> stages) {}
