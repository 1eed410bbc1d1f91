package org.mesinfos.connectors.api;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where in its file a row stands.
 *
 * @param page page from 1, 0 where the format has no pages
 * @param line physical line from 1 (on its page, in a paged format), 0 where unknown
 * @param path element path with positions from 1, such as {@code /Document/Stmt[1]/Ntry[3]}; empty where the format has
 *     none
 */
public record Locator(int page, long line, String path) implements Comparable<Locator> {

    private static final Comparator<Locator> ORDER = Comparator.comparingInt((Locator locator) -> locator.page())
            .thenComparingLong(locator -> locator.line())
            .thenComparingInt(locator -> locator.path().length())
            .thenComparing(locator -> locator.path());

    public static Locator line(long line) {
        return new Locator(0, line, "");
    }

    public static Locator page(int page, long line) {
        return new Locator(page, line, "");
    }

    public static Locator path(long line, String path) {
        return new Locator(0, line, path);
    }

    /** The file as a whole. */
    public static Locator wholeFile() {
        return new Locator(0, 0, "");
    }

    public OptionalInt pageNumber() {
        return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    public OptionalLong lineNumber() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** File order: page, line, then path. */
    @Override
    public int compareTo(Locator other) {
        return ORDER.compare(this, other);
    }

    /** For people: {@code page 2 line 14}, {@code line 7 /Document/Stmt[1]}, or {@code file}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (page > 0) {
            text.append("page ").append(page);
        }
        if (line > 0) {
            text.append(text.isEmpty() ? "" : " ").append("line ").append(line);
        }
        if (!path.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(path);
        }
        return text.isEmpty() ? "file" : text.toString();
    }
}
