package org.mesinfos.pipelines.cli;

import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;

/** Shows on a terminal that work goes on; says nothing elsewhere, where lines would pile up in a log. */
final class ProgressLine {

    private ProgressLine() {}

    /** Does a task and shows meanwhile that it goes on. */
    static <T> T during(String name, Callable<T> task) throws Exception {
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
