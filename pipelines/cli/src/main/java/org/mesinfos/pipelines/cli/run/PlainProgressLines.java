package org.mesinfos.pipelines.cli.run;

import java.time.Duration;
import java.util.function.Consumer;
import org.mesinfos.pipelines.run.RunProgress;

/** Printer of the progress of a run as a plain line every ten seconds, for logs. Short runs print nothing. */
final class PlainProgressLines implements RunProgressDisplay {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final ProgressText text;
    private final Consumer<String> lines;
    private Duration next = INTERVAL;

    /** @param lines receives each line */
    PlainProgressLines(ProgressText text, Consumer<String> lines) {
        this.text = text;
        this.lines = lines;
    }

    @Override
    public void accept(RunProgress progress) {
        if (progress.elapsed().compareTo(next) >= 0) {
            lines.accept(text.line(progress));
            next = progress.elapsed().plus(INTERVAL);
        }
    }

    @Override
    public void close() {
        // The summary of the run follows.
    }
}
