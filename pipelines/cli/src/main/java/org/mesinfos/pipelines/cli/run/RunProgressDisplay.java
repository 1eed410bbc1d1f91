package org.mesinfos.pipelines.cli.run;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mesinfos.pipelines.run.RunProgress;
import picocli.CommandLine;

/** Display of the progress of a run: as one line in a terminal, as a plain line every ten seconds elsewhere. */
interface RunProgressDisplay extends Consumer<RunProgress>, AutoCloseable {

    @Override
    void close();

    /**
     * Runs a task with a display that suits the output.
     *
     * @param errors receives plain lines, so that the output of the program stays as it is
     */
    static <T> T during(PrintWriter errors, Work<T> work) throws Exception {
        try (RunProgressDisplay display =
                CommandLine.Help.Ansi.AUTO.enabled() ? new InTerminal() : new PlainProgressLines(errors)) {
            return work.with(display).call();
        }
    }

    /** A task that reports to a display. */
    @FunctionalInterface
    interface Work<T> {
        Callable<T> with(RunProgressDisplay display);
    }

    /** Display that updates one line of a terminal. */
    final class InTerminal implements RunProgressDisplay {

        private static final int KILOBYTE = 1000;

        private final ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" kB", KILOBYTE)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .build();

        @Override
        public void accept(RunProgress progress) {
            if (progress.bytesFound() > 0) {
                bar.maxHint(progress.bytesFound());
                bar.stepTo(progress.bytes());
            }
            bar.setExtraMessage(ProgressText.counts(progress));
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
