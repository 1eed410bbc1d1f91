package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Page for tests, whose lines consist of cells that are 150 points apart. */
public final class CellPage {

    private CellPage() {}

    /** Returns the page with lines whose cells are separated by bars; nothing is printed for empty ones. */
    public static List<PdfPage> of(String... lines) {
        List<PdfLine> printed = new ArrayList<>();
        for (String line : lines) {
            List<PdfWord> words = new ArrayList<>();
            double cell = 40;
            for (String text : line.split("\\|", -1)) {
                double left = cell;
                cell += 150;
                if (text.isBlank()) {
                    continue;
                }
                for (String word : text.strip().split(" ", -1)) {
                    words.add(new PdfWord(word, left, left + 4 * word.length()));
                    left += 4 * (word.length() + 1);
                }
            }
            printed.add(new PdfLine(50 + 40 * printed.size(), words));
        }
        return List.of(new PdfPage(1, 595, 1000, printed));
    }
}
