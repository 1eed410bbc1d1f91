package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.document.DocumentAssessment;

/** Assessment of the confidence that a document is an invoice and is interpreted correctly. */
final class InvoiceAssessment {

    private static final double TOP = 0.4;
    private static final int TITLED = 22;
    private static final int NUMBER = 15;
    private static final int DATE = 10;
    private static final int TOTAL = 15;
    private static final int CONFIRMED = 20;
    private static final int CONTRADICTED = -5;
    private static final int ITEMS = 10;
    private static final int TAX = 7;
    private static final int OTHER_DOCUMENT = -45;
    /** Minimum number of receipt words; a single one may be on an invoice by coincidence. */
    private static final int MIN_RECEIPT_WORDS = 2;

    private static final int MAX_CONFIDENCE = 99;
    /** Maximum confidence without a number or totals that add up: such a text may be about an invoice. */
    private static final int MAX_CONFIDENCE_WITHOUT_PROOF = 45;

    private InvoiceAssessment() {}

    static DocumentAssessment assess(PrintedInvoice invoice) {
        List<String> evidence = new ArrayList<>();
        InvoiceHeader head = invoice.header();
        int total = 0;
        total += scoreIf(head.isTitled(), TITLED, "titled as an invoice", evidence);
        total += scoreIf(head.number().unanimous().isPresent(), NUMBER, "a number", evidence);
        total += scoreIf(head.issueDate().unanimous().isPresent(), DATE, "a date", evidence);
        InvoiceTotals totals = invoice.totals();
        Optional<?> sum = totals.gross().isPresent() ? totals.gross() : totals.due();
        total += scoreIf(sum.isPresent(), TOTAL, "a total", evidence);
        total += scoreIf(!invoice.taxes().isEmpty() || totals.tax().isPresent(), TAX, "a tax", evidence);
        total += switch (totals.proof()) {
            case CONFIRMED -> scoreIf(true, CONFIRMED, "totals that add up", evidence);
            case CONTRADICTED -> scoreIf(true, CONTRADICTED, "totals that do not add up", evidence);
            case NONE -> 0;
        };
        int items = invoice.items().items().size();
        boolean whole = items > 0 && invoice.itemsDifference().isEmpty();
        total += scoreIf(whole, ITEMS, items + " items that add up", evidence);
        scoreIf(items > 0 && !whole, 0, items + " items that do not add up", evidence);
        boolean other = invoice.captions()
                .find("other")
                .anyMatch(caption ->
                        caption.line().page() == 1 && caption.line().printed().relativeBaseline() <= TOP);
        total += scoreIf(other, OTHER_DOCUMENT, "words of another kind of document", evidence);
        long receiptWords = invoice.captions()
                .find("till")
                .map(caption -> CaptionDictionary.normalise(caption.text()))
                .distinct()
                .count();
        total += scoreIf(receiptWords >= MIN_RECEIPT_WORDS, OTHER_DOCUMENT, "words of a receipt", evidence);
        boolean proven =
                head.number().unanimous().isPresent() || totals.proof() == InvoiceTotals.Proof.CONFIRMED || whole;
        int maximum = proven ? MAX_CONFIDENCE : MAX_CONFIDENCE_WITHOUT_PROOF;
        return new DocumentAssessment(Math.max(0, Math.min(maximum, total)), String.join(", ", evidence));
    }

    private static int scoreIf(boolean condition, int points, String words, List<String> evidence) {
        if (condition) {
            evidence.add(words);
        }
        return condition ? points : 0;
    }
}
