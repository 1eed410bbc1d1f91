package org.mesinfos.samples.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mesinfos.samples.pdf.PdfDrawing;

/** Pages of a PDF that are filled line by line, from top to bottom. */
final class PdfSheet {

    static final int LEFT = 40;
    static final int RIGHT = 560;

    private static final int FIRST_LINE = 40;
    private static final int LAST_LINE = 760;
    private static final int LEADING = 13;

    private final StringBuilder drawing = new StringBuilder();
    private int y;
    private int page;

    /** Starts a page. Returns its number, from 1. */
    int startPage() {
        page++;
        drawing.append("page\n");
        y = FIRST_LINE;
        return page;
    }

    /** Returns whether the page has room for a number of further lines. */
    boolean hasRoomFor(int lines) {
        return y + LEADING * lines <= LAST_LINE;
    }

    /** Goes to the next line. */
    void next() {
        y += LEADING;
    }

    /** Prints a text from an x on. */
    void at(int x, String text) {
        put("at", x, text);
    }

    /** Prints a text up to an x. */
    void to(int x, String text) {
        put("to", x, text);
    }

    private void put(String edge, int x, String text) {
        if (!text.isBlank()) {
            drawing.append(edge)
                    .append(' ')
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(" | ")
                    .append(text)
                    .append('\n');
        }
    }

    /** Returns the pages as a PDF. */
    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfDrawing.of(drawing.toString()).write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
