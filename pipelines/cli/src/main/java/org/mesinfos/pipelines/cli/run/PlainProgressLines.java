package org.mesinfos.pipelines.cli.run;

import java.io.PrintWriter;
import java.time.Duration;
import org.mesinfos.pipelines.run.RunProgress;

/** Printer of the progress of a run as a plain line every ten seconds, for logs. Short runs print nothing. */
final class PlainProgressLines implements RunProgressDisplay {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final PrintWriter lines;
    private Duration next = INTERVAL;

    PlainProgressLines(PrintWriter lines) {
        this.lines = lines;
    }

    @Override
    public void accept(RunProgress progress) {
        if (progress.elapsed().compareTo(next) >= 0) {
            lines.println(ProgressText.line(progress));
            lines.flush();
            next = progress.elapsed().plus(INTERVAL);
        }
    }

    @Override
    public void close() {
        // The summary of the run follows.
    }
}
