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

/** Generated pages of prose with words that are also captions, and a measure of the cost of parsing them. */
public final class GeneratedProse {

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

    private GeneratedProse() {}

    /** Returns pages of fifty lines each. */
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
     * Returns the growth of the cost if the number of pages doubles. The measure is allocated bytes, which do not depend
     * on the load of the machine.
     *
     * @param reading parses the pages
     * @return about 2 if each page costs the same
     */
    public static double allocationGrowth(int pages, Consumer<List<PdfPage>> reading) {
        return allocationGrowth(pages, 2, reading);
    }

    /**
     * Returns the growth of the cost if the number of pages is multiplied.
     *
     * @param times factor of the number of pages
     * @param reading parses the pages
     * @return about the factor if each page costs the same
     */
    public static double allocationGrowth(int pages, int times, Consumer<List<PdfPage>> reading) {
        List<PdfPage> few = pages(pages);
        List<PdfPage> many = pages(times * pages);
        reading.accept(few);
        return (double) allocatedBytes(() -> reading.accept(many)) / allocatedBytes(() -> reading.accept(few));
    }

    private static long allocatedBytes(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
