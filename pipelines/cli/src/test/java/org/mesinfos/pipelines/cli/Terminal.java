package org.mesinfos.pipelines.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Result of a command: its exit status and both outputs, including logs. */
public record Terminal(int status, String out, String err) {

    /** Runs a command like a shell; arguments are converted to text. */
    public static Terminal run(Object... arguments) {
        String[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof Path path ? path.toString() : (String) argument)
                .toArray(String[]::new);
        PrintStream systemOut = System.out;
        PrintStream systemErr = System.err;
        ByteArrayOutputStream straightOut = new ByteArrayOutputStream();
        ByteArrayOutputStream straightErr = new ByteArrayOutputStream();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try {
            System.setOut(new PrintStream(straightOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(straightErr, true, StandardCharsets.UTF_8));
            CommandLine commandLine = Mesinfos.commandLine();
            commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
            int status = commandLine.execute(words);
            return new Terminal(
                    status,
                    out + straightOut.toString(StandardCharsets.UTF_8),
                    err + straightErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(systemOut);
            System.setErr(systemErr);
        }
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    /** Returns both outputs, concatenated. */
    public String everything() {
        return out + err;
    }
}
