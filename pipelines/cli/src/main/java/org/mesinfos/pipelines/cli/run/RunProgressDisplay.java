package org.mesinfos.pipelines.cli.run;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mesinfos.pipelines.cli.terminal.LogFormat;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.RunProgress;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Display of the progress of a run: as one line in a terminal, as a plain line every ten seconds elsewhere, and as log
 * entries where logs are JSON.
 */
interface RunProgressDisplay extends Consumer<RunProgress>, AutoCloseable {

    @Override
    void close();

    /**
     * Runs a task with a display that suits the output.
     *
     * @param errors receives plain lines, so that the output of the program stays as it is
     */
    static <T> T during(PrintWriter errors, PageLanguage language, Work<T> work) throws Exception {
        try (RunProgressDisplay display = of(errors, language)) {
            return work.with(display).call();
        }
    }

    private static RunProgressDisplay of(PrintWriter errors, PageLanguage language) {
        ProgressText text = new ProgressText(language);
        if (LogFormat.current() == LogFormat.JSON) {
            return new PlainProgressLines(text, LoggerFactory.getLogger(RunProgressDisplay.class)::info);
        }
        return CommandLine.Help.Ansi.AUTO.enabled()
                ? new InTerminal(text)
                : new PlainProgressLines(text, line -> {
                    errors.println(line);
                    errors.flush();
                });
    }

    /** A task that reports to a display. */
    @FunctionalInterface
    interface Work<T> {
        Callable<T> with(RunProgressDisplay display);
    }

    /** Display that updates one line of a terminal. */
    final class InTerminal implements RunProgressDisplay {

        private static final int KILOBYTE = 1000;

        private final ProgressText text;
        private final ProgressBar bar;

        InTerminal(ProgressText text) {
            this.text = text;
            this.bar = new ProgressBarBuilder()
                    .setTaskName(text.task())
                    .setUnit(text.unit(), KILOBYTE)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .build();
        }

        @Override
        public void accept(RunProgress progress) {
            if (progress.bytesFound() > 0) {
                bar.maxHint(progress.bytesFound());
                bar.stepTo(progress.bytes());
            }
            bar.setExtraMessage(text.counts(progress));
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
