package org.mesinfos.connectors.generic.print;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.page.PdfWord;

/** Codes in the left margin, such as those of sorting and inserting machines, which are no part of the table beside them. */
final class MarginCode {

    private static final int MIN_LENGTH = 20;

    private MarginCode() {}

    /** Returns the lines of a page with those that are codes in the margin before all others, so that none is between the lines of a table. */
    static List<PrintedLine> setApart(List<PrintedLine> page) {
        List<PrintedLine> codes = new ArrayList<>();
        List<PrintedLine> others = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            (isCode(page, i) ? codes : others).add(page.get(i));
        }
        codes.addAll(others);
        return codes;
    }

    private static boolean isCode(List<PrintedLine> page, int line) {
        List<PdfWord> words = page.get(line).words();
        return words.size() == 1
                && words.get(0).text().length() >= MIN_LENGTH
                && (line == 0 || isLeftOf(words.get(0), page.get(line - 1)))
                && (line == page.size() - 1 || isLeftOf(words.get(0), page.get(line + 1)));
    }

    private static boolean isLeftOf(PdfWord code, PrintedLine neighbour) {
        return neighbour.words().stream().allMatch(word -> word.left() > code.right());
    }
}
