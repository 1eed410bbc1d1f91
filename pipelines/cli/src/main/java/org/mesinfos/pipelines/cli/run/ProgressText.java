package org.mesinfos.pipelines.cli.run;

import java.time.Duration;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.RunProgress;

/** Text of the progress of a run, in one language. */
final class ProgressText {

    private static final double MEGABYTE = 1_000_000.0;
    private static final int SECONDS_PER_MINUTE = 60;

    private final LocalisedTexts texts;

    ProgressText(PageLanguage language) {
        this.texts = language.texts("org.mesinfos.pipelines.cli.run.summary");
    }

    /**
     * Returns a line: {@code 20 s: reading, 12 of 54 recognised files, 10.2 of 40.1 MB, 23,000 rows, 0 bundles, about
     * 30 s left to read}. Files that no connector recognises are not read, so that the line does not count them. As long
     * as nothing is counted, the line has no counts.
     */
    String line(RunProgress progress) {
        if (progress.filesFound() == 0 && progress.rows() == 0 && progress.bundles() == 0) {
            return texts.text("progress.start", time(progress.elapsed()), texts.text("progress.none"));
        }
        return texts.text(
                "progress",
                time(progress.elapsed()),
                texts.text(state(progress)),
                progress.files(),
                progress.filesFound(),
                progress.bytes() / MEGABYTE,
                progress.bytesFound() / MEGABYTE,
                counts(progress),
                progress.timeLeftToRead()
                        .map(left -> texts.text("progress.left", time(left)))
                        .orElse(""));
    }

    private static String state(RunProgress progress) {
        if (progress.filesFound() == 0) {
            return "progress.none";
        }
        return progress.isReading() ? "progress.reading" : "progress.read";
    }

    /** Returns the rows and bundles: {@code 23,000 rows, 0 bundles}. */
    String counts(RunProgress progress) {
        return texts.text("progress.counts", progress.rows(), progress.bundles());
    }

    /** Returns the name of the task beside a bar. */
    String task() {
        return texts.text("progress.task");
    }

    /** Returns the unit of the numbers beside a bar, after a space. */
    String unit() {
        return " " + texts.text("progress.unit");
    }

    private static String time(Duration time) {
        long seconds = time.toSeconds();
        return seconds < SECONDS_PER_MINUTE
                ? seconds + " s"
                : seconds / SECONDS_PER_MINUTE + " min " + seconds % SECONDS_PER_MINUTE + " s";
    }
}
