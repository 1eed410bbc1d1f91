package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Layout of plain text in a monospaced font, so that it can be parsed by position like any document. */
final class PlainTextPages {

    /** Longer texts are not documents. */
    static final int MAX_CHARACTERS = 1 << 16;

    /** Width of a letter and height of a line, in points. */
    static final double LETTER_WIDTH = 6;

    static final double LINE_HEIGHT = 12;

    private static final int TAB_WIDTH = 8;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private PlainTextPages() {}

    /** Returns the pages of a text, separated by form feeds. */
    static List<PdfPage> layOut(String text) {
        List<PdfPage> pages = new ArrayList<>();
        for (String page : text.split("\f", -1)) {
            List<PdfLine> lines = new ArrayList<>();
            double width = 0;
            int number = 0;
            for (String line : page.lines().toList()) {
                number++;
                List<PdfWord> words = words(line);
                if (!words.isEmpty()) {
                    lines.add(new PdfLine(number * LINE_HEIGHT, words));
                    width = Math.max(width, words.get(words.size() - 1).right());
                }
            }
            pages.add(new PdfPage(pages.size() + 1, width, (number + 1) * LINE_HEIGHT, lines));
        }
        return pages;
    }

    private static List<PdfWord> words(String line) {
        String flat = line.replace("\t", " ".repeat(TAB_WIDTH));
        List<PdfWord> words = new ArrayList<>();
        Matcher word = WORD.matcher(flat);
        while (word.find()) {
            words.add(new PdfWord(word.group(), word.start() * LETTER_WIDTH, word.end() * LETTER_WIDTH - 1));
        }
        return words;
    }
}
