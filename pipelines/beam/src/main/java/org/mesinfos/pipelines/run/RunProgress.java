package org.mesinfos.pipelines.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.transforms.PipelineCounter;

/**
 * Progress of a run while its pipeline runs. The counts are approximate.
 *
 * @param elapsed time since the pipeline started
 * @param files files of which at least the beginning has been read
 * @param filesFound files to read, as far as they have been found
 * @param bytes bytes read
 * @param bytesFound bytes to read, as far as they have been found
 * @param rows rows read
 * @param bundles bundles built
 */
public record RunProgress(
        Duration elapsed, long files, long filesFound, long bytes, long bytesFound, long rows, long bundles) {

    /** Share of the bytes below which the time left is not estimated. */
    private static final double ENOUGH = 0.05;

    /** Returns the progress that the counters of a pipeline show. */
    static RunProgress of(Duration elapsed, Map<PipelineCounter, Long> counters) {
        return new RunProgress(
                elapsed,
                counters.getOrDefault(PipelineCounter.FILES_READ, 0L),
                counters.getOrDefault(PipelineCounter.FILES_FOUND, 0L),
                counters.getOrDefault(PipelineCounter.BYTES_READ, 0L),
                counters.getOrDefault(PipelineCounter.BYTES_FOUND, 0L),
                counters.getOrDefault(PipelineCounter.ROWS_READ, 0L),
                counters.getOrDefault(PipelineCounter.BUNDLES_MADE, 0L));
    }

    /** Returns true if bytes remain to be read. */
    public boolean isReading() {
        return bytes < bytesFound;
    }

    /**
     * Returns the estimated time until all files are read, at the speed so far; empty if too little has been read, or
     * everything.
     */
    public Optional<Duration> timeLeftToRead() {
        if (!isReading() || bytes < bytesFound * ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * ((double) bytesFound / bytes - 1))));
    }
}
