package org.mesinfos.samples.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * PDF document drawn from a sheet of instructions, one per line: {@code page} starts a page, {@code at X Y | TEXT}
 * prints a text that starts at X, {@code to X Y | TEXT} one that ends at X. Coordinates are points from the upper left
 * corner of an A4 page. Empty lines and lines that start with {@code #} are ignored. Equal sheets give equal bytes.
 */
public final class PdfDrawing {

    private static final Pattern TEXT = Pattern.compile("(at|to) (\\d+) (\\d+) \\| (.+)");
    private static final String PAGE = "page";

    private final List<List<Text>> pages = new ArrayList<>();

    private record Text(boolean begins, float x, float y, String text) {}

    private PdfDrawing() {}

    /**
     * Parses a sheet.
     *
     * @throws IllegalArgumentException if a line is not an instruction; the message contains its number
     */
    public static PdfDrawing of(String sheet) {
        PdfDrawing drawing = new PdfDrawing();
        int number = 0;
        for (String line : sheet.lines().toList()) {
            number++;
            if (line.equals(PAGE)) {
                drawing.pages.add(new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                drawing.add(line, number);
            }
        }
        return drawing;
    }

    private void add(String line, int number) {
        Matcher text = TEXT.matcher(line);
        if (!text.matches() || pages.isEmpty()) {
            throw new IllegalArgumentException("Line " + number + " of the sheet is not an instruction");
        }
        pages.get(pages.size() - 1)
                .add(new Text(
                        text.group(1).equals("at"),
                        Float.parseFloat(text.group(2)),
                        Float.parseFloat(text.group(3)),
                        text.group(4)));
    }

    /**
     * Writes the document.
     *
     * @param out not closed
     */
    public void write(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            for (List<Text> texts : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PageWriter pen = new PageWriter(document, page)) {
                    draw(pen, texts);
                }
            }
            document.save(out);
        }
    }

    private static void draw(PageWriter pen, List<Text> texts) throws IOException {
        for (Text text : texts) {
            float y = PDRectangle.A4.getHeight() - text.y();
            if (text.begins()) {
                pen.left(text.x(), y, text.text());
            } else {
                pen.right(text.x(), y, text.text());
            }
        }
    }
}
