package org.mesinfos.pipelines.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.mesinfos.pipelines.run.report.VisibleText;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writer that shows control characters as escapes, except line ends and tabs. Names and values from files can then not
 * control the terminal.
 */
public final class TerminalWriter extends FilterWriter {

    private TerminalWriter(Writer out) {
        super(out);
    }

    /** Returns the standard output of a command. */
    public static PrintWriter out(CommandSpec command) {
        return new PrintWriter(new TerminalWriter(command.commandLine().getOut()));
    }

    /** Returns text of several lines in which control characters are escapes. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(visible, text.charAt(i));
        }
        return visible.toString();
    }

    private static void append(StringBuilder visible, char character) {
        if (character == '\t' || System.lineSeparator().indexOf(character) >= 0 || character == '\n') {
            visible.append(character);
        } else {
            VisibleText.append(visible, character);
        }
    }

    @Override
    public void write(int character) throws IOException {
        out.write(visible(String.valueOf((char) character)));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        out.write(visible(new String(characters, offset, length)));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(visible(text.substring(offset, offset + length)));
    }
}
