package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.CaptionWords;
import org.mesinfos.connectors.generic.document.Judgement;

/** Assesses the confidence that a document is an invoice and is interpreted correctly. */
final class InvoiceJudgement {

    private static final double TOP = 0.4;
    private static final int NAMED = 22;
    private static final int NUMBER = 15;
    private static final int DATE = 10;
    private static final int TOTAL = 15;
    private static final int CONFIRMED = 20;
    private static final int CONTRADICTED = -5;
    private static final int ITEMS = 10;
    private static final int TAX = 7;
    private static final int OTHER = -45;
    /** Minimum number of receipt words; a single one may be on an invoice by coincidence. */
    private static final int FEWEST_OF_TILL = 2;

    private static final int MOST = 99;
    /** Maximum confidence without a number or totals that add up: such a text may be about an invoice. */
    private static final int DOUBTFUL = 45;

    private InvoiceJudgement() {}

    static Judgement of(PrintedInvoice invoice) {
        List<String> evidence = new ArrayList<>();
        InvoiceHead head = invoice.head();
        int total = 0;
        total += when(head.isNamed(), NAMED, "titled as an invoice", evidence);
        total += when(head.number().one().isPresent(), NUMBER, "a number", evidence);
        total += when(head.issueDate().one().isPresent(), DATE, "a date", evidence);
        Totals totals = invoice.totals();
        Optional<?> sum = totals.gross().isPresent() ? totals.gross() : totals.due();
        total += when(sum.isPresent(), TOTAL, "a total", evidence);
        total += when(!invoice.taxes().isEmpty() || totals.tax().isPresent(), TAX, "a tax", evidence);
        total += switch (totals.proof()) {
            case CONFIRMED -> when(true, CONFIRMED, "totals that add up", evidence);
            case CONTRADICTED -> when(true, CONTRADICTED, "totals that do not add up", evidence);
            case NONE -> 0;
        };
        int items = invoice.items().rows().size();
        boolean whole = items > 0 && invoice.itemsMissing().isEmpty();
        total += when(whole, ITEMS, items + " items that add up", evidence);
        when(items > 0 && !whole, 0, items + " items that do not add up", evidence);
        boolean other = invoice.captions()
                .of("other")
                .anyMatch(caption ->
                        caption.line().page() == 1 && caption.line().printed().depth() <= TOP);
        total += when(other, OTHER, "words of another kind of document", evidence);
        long receiptWords = invoice.captions()
                .of("till")
                .map(caption -> CaptionWords.squeezed(caption.text()))
                .distinct()
                .count();
        total += when(receiptWords >= FEWEST_OF_TILL, OTHER, "words of a receipt", evidence);
        boolean proven = head.number().one().isPresent() || totals.proof() == Totals.Proof.CONFIRMED || whole;
        int maximum = proven ? MOST : DOUBTFUL;
        return new Judgement(Math.max(0, Math.min(maximum, total)), String.join(", ", evidence));
    }

    private static int when(boolean condition, int points, String words, List<String> evidence) {
        if (condition) {
            evidence.add(words);
        }
        return condition ? points : 0;
    }
}
