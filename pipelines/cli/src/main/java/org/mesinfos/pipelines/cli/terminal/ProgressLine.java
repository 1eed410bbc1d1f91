package org.mesinfos.pipelines.cli.terminal;

import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;

/** Progress display for terminals. Prints nothing elsewhere, because the lines would fill up a log. */
public final class ProgressLine {

    private ProgressLine() {}

    /** Runs a task and displays progress meanwhile. */
    public static <T> T during(String name, Callable<T> task) throws Exception {
        if (!CommandLine.Help.Ansi.AUTO.enabled()) {
            return task.call();
        }
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .hideEta();
        ProgressBar bar = builder.build();
        try {
            return task.call();
        } finally {
            bar.close();
        }
    }
}
