package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Pages that tests draw word by word, five points for each letter. */
public final class DrawnPages {

    private DrawnPages() {}

    public static PdfWord word(String text, double left) {
        return new PdfWord(text, left, left + 5 * text.length());
    }

    public static PdfWord wordEndingAt(double right, String text) {
        return new PdfWord(text, right - 5 * text.length(), right);
    }

    public static PdfLine line(double baseline, PdfWord... words) {
        return new PdfLine(baseline, List.of(words));
    }

    public static List<PrintedLine> page(PdfLine... lines) {
        return page(List.of(lines));
    }

    public static List<PrintedLine> page(List<PdfLine> lines) {
        return PrintedLine.of(new PdfPage(1, 595, 842, lines));
    }

    /** Returns lines of one text each, which all end at the same place. */
    public static List<PrintedLine> rightAligned(String... texts) {
        List<PdfLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(line(20 + 12 * lines.size(), wordEndingAt(300, text)));
        }
        return page(lines);
    }
}
