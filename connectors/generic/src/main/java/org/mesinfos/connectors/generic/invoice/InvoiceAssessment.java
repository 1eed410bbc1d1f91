package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.acceptance.PlausibilityScore;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.document.DocumentAssessment;
import org.mesinfos.connectors.generic.document.DocumentLine;

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
        PlausibilityScore score = new PlausibilityScore();
        InvoiceHeader head = invoice.header();
        if (head.isTitled()) {
            score.add(TITLED, "titled as an invoice");
        }
        if (head.number().unanimous().isPresent()) {
            score.add(NUMBER, "a number");
        }
        if (head.issueDate().unanimous().isPresent()) {
            score.add(DATE, "a date");
        }
        InvoiceTotals totals = invoice.totals();
        Optional<?> sum = totals.gross().isPresent() ? totals.gross() : totals.due();
        if (sum.isPresent()) {
            score.add(TOTAL, "a total");
        }
        if (!invoice.taxes().isEmpty() || totals.tax().isPresent()) {
            score.add(TAX, "a tax");
        }
        InvoiceTotals.Proof proof = totals.proof();
        if (proof == InvoiceTotals.Proof.CONFIRMED) {
            score.add(CONFIRMED, "totals that add up");
        }
        if (proof == InvoiceTotals.Proof.CONTRADICTED) {
            score.add(CONTRADICTED, "totals that do not add up");
        }
        int items = invoice.items().items().size();
        boolean whole = items > 0 && invoice.itemsDifference().isEmpty();
        if (whole) {
            score.add(ITEMS, items + " items that add up");
        }
        if (items > 0 && !whole) {
            score.remark(items + " items that do not add up");
        }
        boolean addsUp = proof == InvoiceTotals.Proof.CONFIRMED || whole;
        // Below the title of an invoice whose totals are proven, such words name a document that it refers to.
        if (wordsOfOtherDocuments(invoice).anyMatch(line -> !addsUp || line < lineOfTitle(invoice))) {
            score.add(OTHER_DOCUMENT, "words of another kind of document");
        }
        // A single word of a receipt may be on an invoice by coincidence.
        boolean receipt = invoice.captions()
                        .find("till")
                        .map(caption -> CaptionDictionary.normalise(caption.text()))
                        .distinct()
                        .count()
                > 1;
        if (receipt) {
            score.add(OTHER_DOCUMENT, "words of a receipt");
        }
        boolean proven = head.number().unanimous().isPresent() || addsUp;
        return new DocumentAssessment(
                proven ? score.plausibility() : score.plausibility(MAX_PLAUSIBILITY_WITHOUT_PROOF),
                score.remarks(),
                lacking(invoice, addsUp));
    }

    private static List<String> lacking(PrintedInvoice invoice, boolean addsUp) {
        List<String> lacking = new ArrayList<>();
        if (!addsUp) {
            lacking.add("total: neither net and tax nor items that add up to it");
        }
        if (invoice.currencies().isAmbiguous()) {
            lacking.add("currency: totals in two currencies");
        }
        lacking.addAll(invoice.dates().lacking());
        return lacking;
    }

    private static int lineOfTitle(PrintedInvoice invoice) {
        return invoice.captions()
                .find(InvoiceKind.TITLES_OR_NUMBER)
                .findFirst()
                .map(caption -> caption.line().index())
                .orElse(Integer.MAX_VALUE);
    }

    /** Returns the lines near the top of the first page that have words of another kind of document. */
    private static IntStream wordsOfOtherDocuments(PrintedInvoice invoice) {
        return invoice.captions()
                .find("other")
                .map(Caption::line)
                .filter(line -> line.isAtTop(TOP))
                .mapToInt(DocumentLine::index);
    }
}
