package org.mesinfos.samples.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes on one page in Helvetica, which every reader has and which holds the letters of French. */
final class StatementPen implements Closeable {

    private static final float SIZE = 9;
    private static final float UNITS_PER_EM = 1000;
    /** Beyond Latin-1: letters of French, among them the capital in the name of L'Haÿ-les-Roses, and two signs. */
    private static final String FURTHER_CHARACTERS = "ŒœŸ€’";

    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDPageContentStream content;

    StatementPen(PDDocument document, PDPage page) throws IOException {
        content = new PDPageContentStream(document, page);
        content.setFont(font, SIZE);
    }

    /** A text that begins at {@code x}; lengths in points from the lower left corner. */
    void left(float x, float y, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        content.showText(printable(text));
        content.endText();
    }

    /** A text that ends at {@code x}. */
    void right(float x, float y, String text) throws IOException {
        left(x - width(text), y, text);
    }

    /** How wide a text is, in points. */
    float width(String text) throws IOException {
        return font.getStringWidth(printable(text)) / UNITS_PER_EM * SIZE;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Characters outside of the font are printed as a question mark, as printers of the time do. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printable.appendCodePoint(isPrintable(c) ? c : '?'));
        return printable.toString();
    }

    private static boolean isPrintable(int c) {
        return (c >= ' ' && c <= '~') || (c > 0xa0 && c <= 0xff) || FURTHER_CHARACTERS.indexOf(c) >= 0;
    }
}
