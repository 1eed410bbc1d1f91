package org.mesinfos.connectors.format.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Delivered text on which the work of a regular expression is limited.
 *
 * <p>The matcher of Java backtracks: an expression such as {@code .*[/:]} can read a text as many times as it has
 * characters. Here, the number of reads is limited to a multiple of the length, so that the time is linear in the length
 * whatever the expression. The limit counts reads and not time: a text has the same result on any machine. Not safe for
 * use by multiple threads.
 *
 * <pre>{@code
 * Matcher matcher = BoundedText.matcher(pattern, text);
 * return matcher.find() ? matcher.group() : "";
 * }</pre>
 */
public final class BoundedText implements CharSequence {

    /** Texts up to this length are matched without a limit: even a square number of reads is small. */
    private static final int SHORT = 512;

    private static final long MIN_READS = 1 << 18;
    private static final long READS_PER_CHARACTER = 1000;

    private final String text;
    private long remainingReads;

    private BoundedText(String text) {
        this.text = text;
        this.remainingReads = MIN_READS + READS_PER_CHARACTER * text.length();
    }

    /**
     * Returns a matcher over a text. Its methods throw {@link MatchLimitException} if they need too much work, all
     * together.
     */
    public static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text.length() <= SHORT ? text : new BoundedText(text));
    }

    @Override
    public char charAt(int index) {
        if (--remainingReads < 0) {
            throw new MatchLimitException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
