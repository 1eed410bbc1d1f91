package org.mesinfos.pipelines.cli.run;

import java.time.Duration;
import java.util.Locale;
import org.mesinfos.pipelines.run.RunProgress;

/** Text of the progress of a run. */
final class ProgressText {

    private static final double MEGABYTE = 1_000_000.0;
    private static final int SECONDS_PER_MINUTE = 60;

    private ProgressText() {}

    /**
     * Returns a line: {@code 20 s: reading, 12 of 54 recognised files, 10.2 of 40.1 MB, 23,000 rows, 0 bundles, about
     * 30 s left to read}. Files that no connector recognises are not read, so that the line does not count them.
     */
    static String line(RunProgress progress) {
        return String.format(
                Locale.ENGLISH,
                "%s: %s, %,d of %,d recognised files, %.1f of %.1f MB, %s%s",
                time(progress.elapsed()),
                state(progress),
                progress.files(),
                progress.filesFound(),
                progress.bytes() / MEGABYTE,
                progress.bytesFound() / MEGABYTE,
                counts(progress),
                progress.timeLeftToRead()
                        .map(left -> ", about " + time(left) + " left to read")
                        .orElse(""));
    }

    private static String state(RunProgress progress) {
        if (progress.filesFound() == 0) {
            return "no new file recognised yet";
        }
        return progress.isReading() ? "reading" : "all read";
    }

    /** Returns the rows and bundles: {@code 23,000 rows, 0 bundles}. */
    static String counts(RunProgress progress) {
        return String.format(Locale.ENGLISH, "%,d rows, %,d bundles", progress.rows(), progress.bundles());
    }

    private static String time(Duration time) {
        long seconds = time.toSeconds();
        return seconds < SECONDS_PER_MINUTE
                ? seconds + " s"
                : seconds / SECONDS_PER_MINUTE + " min " + seconds % SECONDS_PER_MINUTE + " s";
    }
}
