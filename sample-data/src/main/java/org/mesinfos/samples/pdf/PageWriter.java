package org.mesinfos.samples.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writer of texts on one page in Helvetica, which is available in every PDF reader and contains the French letters. */
final class PageWriter implements Closeable {

    private static final float SIZE = 9;
    private static final float UNITS_PER_EM = 1000;
    /**
     * Printable characters outside of Latin-1: French letters, including the capital in L'Haÿ-les-Roses, and two
     * symbols.
     */
    private static final String FURTHER_CHARACTERS = "ŒœŸ€’";

    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDPageContentStream content;

    PageWriter(PDDocument document, PDPage page) throws IOException {
        content = new PDPageContentStream(document, page);
        content.setFont(font, SIZE);
    }

    /** Writes a text that starts at {@code x}. Coordinates are points from the lower left corner. */
    void left(float x, float y, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        content.showText(printable(text));
        content.endText();
    }

    /** Writes a text that ends at {@code x}. */
    void right(float x, float y, String text) throws IOException {
        left(x - width(text), y, text);
    }

    /** Returns the width of a text, in points. */
    float width(String text) throws IOException {
        return font.getStringWidth(printable(text)) / UNITS_PER_EM * SIZE;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Replaces characters outside of the font by a question mark. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printable.appendCodePoint(isPrintable(c) ? c : '?'));
        return printable.toString();
    }

    private static boolean isPrintable(int c) {
        return (c >= ' ' && c <= '~') || (c > 0xa0 && c <= 0xff) || FURTHER_CHARACTERS.indexOf(c) >= 0;
    }
}
