package org.mesinfos.connectors.generic.invoice;

import java.util.Optional;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.document.DocumentAssessment;
import org.mesinfos.connectors.generic.document.DocumentScore;

/** Assessment of the plausibility that a document is an invoice, and of the proof of its total. */
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
    /** Maximum plausibility without a number or totals that add up: such a text may be about an invoice. */
    private static final int MAX_PLAUSIBILITY_WITHOUT_PROOF = 45;

    private InvoiceAssessment() {}

    static DocumentAssessment assess(PrintedInvoice invoice) {
        DocumentScore score = new DocumentScore();
        InvoiceHeader head = invoice.header();
        score.addIf(head.isTitled(), TITLED, "titled as an invoice");
        score.addIf(head.number().unanimous().isPresent(), NUMBER, "a number");
        score.addIf(head.issueDate().unanimous().isPresent(), DATE, "a date");
        InvoiceTotals totals = invoice.totals();
        Optional<?> sum = totals.gross().isPresent() ? totals.gross() : totals.due();
        score.addIf(sum.isPresent(), TOTAL, "a total");
        score.addIf(!invoice.taxes().isEmpty() || totals.tax().isPresent(), TAX, "a tax");
        InvoiceTotals.Proof proof = totals.proof();
        score.addIf(proof == InvoiceTotals.Proof.CONFIRMED, CONFIRMED, "totals that add up");
        score.addIf(proof == InvoiceTotals.Proof.CONTRADICTED, CONTRADICTED, "totals that do not add up");
        int items = invoice.items().items().size();
        boolean whole = items > 0 && invoice.itemsDifference().isEmpty();
        score.addIf(whole, ITEMS, items + " items that add up");
        score.addIf(items > 0 && !whole, 0, items + " items that do not add up");
        score.require(
                proof == InvoiceTotals.Proof.CONFIRMED || whole,
                "total: neither net and tax nor items that add up to it");
        boolean other = invoice.captions()
                .find("other")
                .anyMatch(caption ->
                        caption.line().page() == 1 && caption.line().printed().relativeBaseline() <= TOP);
        score.addIf(other, OTHER_DOCUMENT, "words of another kind of document");
        // A single word of a receipt may be on an invoice by coincidence.
        boolean receipt = invoice.captions()
                        .find("till")
                        .map(caption -> CaptionDictionary.normalise(caption.text()))
                        .distinct()
                        .count()
                > 1;
        score.addIf(receipt, OTHER_DOCUMENT, "words of a receipt");
        boolean proven = head.number().unanimous().isPresent() || proof == InvoiceTotals.Proof.CONFIRMED || whole;
        return proven ? score.assessment() : score.assessment(MAX_PLAUSIBILITY_WITHOUT_PROOF);
    }
}
