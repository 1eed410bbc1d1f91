package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A full heap in the thread of a command, which is an error and no exception. */
final class FullHeapTest {

    @Command(name = "full")
    static final class FullCommand implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void isAFailureWithAdvice() {
        StringWriter err = new StringWriter();

        int status = Mesinfos.execute(new CommandLine(new FullCommand()).setErr(new PrintWriter(err, true)));

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).startsWith("mesinfos: the memory of Java is too small: give it more");
    }
}
