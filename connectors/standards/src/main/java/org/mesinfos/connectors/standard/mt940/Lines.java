package org.mesinfos.connectors.standard.mt940;

import java.util.List;

/** What a physical line is, judged by itself. */
final class Lines {

    private static final int ENVELOPE_START = 3;
    private static final int LAST_MINUTE = 59;
    private static final String END_OF_VIEWDATA = "@@";

    private Lines() {}

    /**
     * Without control characters around it, such as the start and end of text that SWIFT puts around messages, and without
     * blanks before a tag.
     */
    static String withoutControls(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isControl(line.charAt(start))) {
            start++;
        }
        while (end > start && isControl(line.charAt(end - 1))) {
            end--;
        }
        String bare = line.substring(start, end);
        return bare.startsWith(" ") && Tags.isKnown(Tags.at(bare.stripLeading())) ? bare.stripLeading() : bare;
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t') || c == '\u007f' || c == '\ufeff';
    }

    /** Two at signs end a line where files come from viewdata: each part is a line. */
    static List<String> ofPhysical(String line) {
        return line.contains(END_OF_VIEWDATA + ":") ? List.of(line.split(END_OF_VIEWDATA)) : List.of(line);
    }

    /** Whether a block of the envelope begins the line. */
    static boolean beginsEnvelope(String line) {
        return line.length() >= ENVELOPE_START
                && line.charAt(0) == '{'
                && Character.isLetterOrDigit(line.charAt(1))
                && line.charAt(2) == ':';
    }

    /** Whether a colon stands alone, which may belong to a tag on the next line. */
    static boolean isColon(String line) {
        return line.strip().equals(":");
    }

    /** A dash, perhaps with crosses behind it, or a dollar sign. */
    static boolean isSeparator(String line) {
        String mark = line.strip();
        if (mark.equals("$")) {
            return true;
        }
        if (mark.isEmpty() || mark.charAt(0) != '-') {
            return false;
        }
        for (int i = 1; i < mark.length(); i++) {
            if (mark.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line continues a time of day, such as {@code T16} and {@code :26:37}. */
    static boolean isWrappedTime(String before, String line) {
        int end = before.length();
        boolean hour = end >= 2
                && Character.isDigit(before.charAt(end - 1))
                && Character.isDigit(before.charAt(end - 2))
                && (end == 2 || !Character.isDigit(before.charAt(end - 3)));
        boolean minutes = line.length() >= 6
                && line.charAt(0) == ':'
                && Character.isDigit(line.charAt(1))
                && Character.isDigit(line.charAt(2))
                && line.charAt(3) == ':'
                && Character.isDigit(line.charAt(4))
                && Character.isDigit(line.charAt(5))
                && (line.length() == 6 || !Character.isLetterOrDigit(line.charAt(6)));
        return hour
                && minutes
                && Integer.parseInt(line, 1, 3, 10) <= LAST_MINUTE
                && Integer.parseInt(line, 4, 6, 10) <= LAST_MINUTE;
    }
}
