package org.mesinfos.connectors.generic.receipt;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.acceptance.PlausibilityScore;
import org.mesinfos.connectors.generic.document.CaptionedReferences;
import org.mesinfos.connectors.generic.document.DocumentAssessment;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Assessment of the plausibility that a document is a receipt, and of the proof of its total. */
final class ReceiptAssessment {

    private static final int RECEIPT_WORDS = 24;
    private static final int TOTAL = 10;
    private static final int ITEMS_MATCH_TOTAL = 30;
    private static final int DATE_AND_TIME = 12;
    private static final int PAYMENTS_MATCH_TOTAL = 14;
    private static final int TAXES_MATCH_RATES = 9;
    /** Without receipt words, the document may be another list of prices. */
    private static final int MAX_PLAUSIBILITY_WITHOUT_WORDS = 45;
    /** A single receipt word may occur by chance in other documents. */
    private static final int MIN_WORDS = 2;

    private ReceiptAssessment() {}

    static DocumentAssessment assess(PrintedReceipt receipt) {
        PlausibilityScore score = new PlausibilityScore();
        boolean hasReceiptWords = countReceiptWords(receipt) >= MIN_WORDS;
        if (hasReceiptWords) {
            score.add(RECEIPT_WORDS, "receipt words");
        }
        score.add(TOTAL, "a total");
        boolean isComplete = receipt.difference().signum() == 0;
        if (isComplete) {
            score.add(ITEMS_MATCH_TOTAL, receipt.items().size() + " items that add up");
        }
        if (!isComplete) {
            score.remark(receipt.items().size() + " items that do not add up");
        }
        if (receipt.header().dateTime().isPresent()) {
            score.add(DATE_AND_TIME, "a date and a time");
        }
        boolean isPaid = !receipt.payments().tendered().isEmpty()
                && receipt.payments().paid().compareTo(receipt.amount()) == 0;
        if (isPaid) {
            score.add(PAYMENTS_MATCH_TOTAL, "payments that match the total");
        }
        if (!receipt.taxes().isEmpty()) {
            score.add(TAXES_MATCH_RATES, "taxes that match their rates");
        }
        return new DocumentAssessment(
                hasReceiptWords ? score.plausibility() : score.plausibility(MAX_PLAUSIBILITY_WITHOUT_WORDS),
                score.remarks(),
                lacking(receipt, isComplete || isPaid));
    }

    private static List<String> lacking(PrintedReceipt receipt, boolean addsUp) {
        List<String> lacking = new ArrayList<>();
        if (!addsUp) {
            lacking.add("total: neither items nor payments that add up to it");
        }
        lacking.addAll(receipt.header().dates().lacking());
        return lacking;
    }

    /** Returns the number of different features that only receipts have. */
    private static long countReceiptWords(PrintedReceipt receipt) {
        long named = List.of("receipt-number", "till", "cashier", "loyalty", "table").stream()
                .filter(concept ->
                        receipt.header().captions().find(concept).findAny().isPresent())
                .count();
        boolean title = receipt.rows().stream()
                .flatMap(row -> row.line().runs().stream())
                .anyMatch(ReceiptAssessment::isTitle);
        boolean change = receipt.rows().stream()
                .anyMatch(row -> row.amount().isPresent() && ReceiptVocabulary.startsWith("change", row.label()));
        boolean given = !receipt.payments().tendered().isEmpty()
                || receipt.rows().stream().anyMatch(row -> ReceiptVocabulary.isPaymentSentence(row.label()));
        return named + (title ? 2 : 0) + (change ? 1 : 0) + (given ? 1 : 0);
    }

    /** Returns whether a run is a title, or a title and its number. */
    private static boolean isTitle(List<DocumentToken> run) {
        int words = run.size();
        while (words > 1 && CaptionedReferences.mayPrecedeReference(run.get(words - 1))) {
            words--;
        }
        return ReceiptVocabulary.isPhrase("title", DocumentLine.joinText(run))
                || ReceiptVocabulary.isPhrase("title", DocumentLine.joinText(run.subList(0, words)));
    }
}
