package org.mesinfos.connectors.standard.dsn;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a payroll declaration (DSN), which contains one value.
 *
 * @param block name of its block, such as {@code S21.G00.30}
 * @param number number in the block, such as {@code 001}
 * @param value without its quotes and surrounding space
 */
record DsnLine(String block, String number, String value) {

    private static final Pattern LINE = Pattern.compile("(S\\d{2}\\.G\\d{2}\\.\\d{2})\\.(\\d{3}),'(.*)'");

    /** Parses a line; empty if it does not have this format. */
    static Optional<DsnLine> parse(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                ? Optional.of(
                        new DsnLine(line.group(1), line.group(2), line.group(3).strip()))
                : Optional.empty();
    }
}
