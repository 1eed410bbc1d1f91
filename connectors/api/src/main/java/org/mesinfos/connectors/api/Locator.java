package org.mesinfos.connectors.api;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The location of a row in its file.
 *
 * <pre>{@code
 * Locator.line(14)                                    // line 14
 * Locator.page(2, 14)                                 // page 2 line 14
 * Locator.path(7, "/Document/Stmt[1]/Ntry[3]")        // line 7 /Document/Stmt[1]/Ntry[3]
 * Locator.wholeFile()                                 // file
 * }</pre>
 *
 * @param page page number, from 1; 0 if the format has no pages
 * @param line physical line, from 1, on the page if the format has pages; 0 if unknown
 * @param path element path with positions from 1, such as {@code /Document/Stmt[1]/Ntry[3]}; empty if the format has
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

    /** Returns the locator of the file as a whole. */
    public static Locator wholeFile() {
        return new Locator(0, 0, "");
    }

    public OptionalInt pageNumber() {
        return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    public OptionalLong lineNumber() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** Compares by page, line and path, which is file order. */
    @Override
    public int compareTo(Locator other) {
        return ORDER.compare(this, other);
    }

    /** Returns a text for operators: {@code page 2 line 14}, {@code line 7 /Document/Stmt[1]}, or {@code file}. */
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
