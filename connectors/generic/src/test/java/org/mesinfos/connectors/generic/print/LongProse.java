package org.mesinfos.connectors.generic.print;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** A book: many pages of text with words that papers have names for, and what it costs to look through it. */
public final class LongProse {

    private static final List<String> WORDS = List.of(
            "the",
            "total",
            "of",
            "balance",
            "date",
            "amount",
            "gross",
            "value",
            "Invoice",
            "net",
            "on",
            "12",
            "March",
            "paid",
            "statement",
            "3.50",
            "period",
            "label",
            "description",
            "quantity",
            "and",
            "not",
            "in",
            "1,204",
            "rate",
            "account",
            "number",
            "was",
            "tax",
            "by");

    private LongProse() {}

    /** The pages of a book, fifty lines each. */
    public static List<PdfPage> pages(int count) {
        Random random = new Random(42);
        List<PdfPage> pages = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            List<PdfLine> lines = new ArrayList<>();
            for (int line = 0; line < 50; line++) {
                lines.add(new PdfLine(60 + 14 * line, line(random)));
            }
            pages.add(new PdfPage(page, 595, 842, lines));
        }
        return pages;
    }

    private static List<PdfWord> line(Random random) {
        List<PdfWord> words = new ArrayList<>();
        double x = 50;
        for (int i = 0; i < 12; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            words.add(new PdfWord(word, x, x + 5 * word.length()));
            x += 5 * word.length() + 3;
        }
        return words;
    }

    /**
     * How much more work twice the book is: what is allocated tells what is done, whatever else the machine does.
     *
     * @param reading looks through pages
     * @return about 2 where each page costs the same
     */
    public static double growth(int pages, Consumer<List<PdfPage>> reading) {
        List<PdfPage> book = pages(pages);
        List<PdfPage> twice = pages(2 * pages);
        reading.accept(book);
        return (double) allocated(() -> reading.accept(twice)) / allocated(() -> reading.accept(book));
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
