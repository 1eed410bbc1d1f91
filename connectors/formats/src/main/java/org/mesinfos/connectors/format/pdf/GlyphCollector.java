package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collector of the glyphs of one page. PDFBox removes the duplicate glyphs of bold text that is printed twice and
 * combines accents with their letters.
 */
final class GlyphCollector extends PDFTextStripper {

    private static final int QUARTER_TURN = 90;
    private static final int FULL_TURN = 360;

    private final int remainingCharacters;
    private final long remainingOperators;
    private final List<Glyph> glyphs = new ArrayList<>();
    private int seen;
    private long operators;
    private double width;
    private double height;

    /**
     * @param room maximum number of further characters
     * @param remainingOperators maximum number of further operators
     */
    GlyphCollector(int room, long remainingOperators) {
        this.remainingCharacters = room;
        this.remainingOperators = remainingOperators;
    }

    List<Glyph> glyphs(PDDocument document, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        setShouldSeparateByBeads(false);
        try {
            writeText(document, Writer.nullWriter());
        } catch (OperatorLimitException limit) {
            return List.of(); // The number of operators shows that the page is incomplete.
        }
        return glyphs;
    }

    /** Returns whether the page contains more characters than allowed. */
    boolean exceedsLimit() {
        return seen > remainingCharacters;
    }

    /** Returns the number of operators of the page; more than the limit if the page was not read to its end. */
    long operators() {
        return operators;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    @Override
    protected void startPage(PDPage page) {
        boolean onItsSide = page.getRotation() % (2 * QUARTER_TURN) != 0;
        width = onItsSide ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        height = onItsSide ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > remainingOperators) {
            throw new OperatorLimitException();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        seen++;
        if (!exceedsLimit()) {
            super.processTextPosition(position);
        }
    }

    @Override
    protected void writePage() {
        for (List<TextPosition> article : getCharactersByArticle()) {
            for (TextPosition position : article) {
                if (hasFinitePosition(position)) {
                    glyphs.add(glyph(position, glyphs.size()));
                }
            }
        }
    }

    private static boolean hasFinitePosition(TextPosition position) {
        return position.getUnicode() != null
                && Float.isFinite(position.getXDirAdj())
                && Float.isFinite(position.getYDirAdj())
                && Float.isFinite(position.getWidthDirAdj());
    }

    private static Glyph glyph(TextPosition position, int order) {
        double left = position.getXDirAdj();
        double space = position.getWidthOfSpace();
        return new Glyph(
                position.getUnicode(),
                left,
                left + position.getWidthDirAdj(),
                position.getYDirAdj(),
                Math.abs(position.getFontSizeInPt()),
                Double.isFinite(space) && space > 0 ? space : 0,
                order,
                Math.floorMod(Math.round(position.getDir()), FULL_TURN));
    }

    /** Exception that ends the reading of a page from within any operator. */
    private static final class OperatorLimitException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OperatorLimitException() {
            super("More operators than the limit", null, false, false);
        }
    }
}
