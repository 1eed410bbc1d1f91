package org.mesinfos.connectors.generic.receipt;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.document.Judgement;

/** Assesses the confidence that a document is a receipt and was parsed correctly. */
final class ReceiptJudgement {

    private static final int TILL = 24;
    private static final int TOTAL = 10;
    private static final int WHOLE = 30;
    private static final int MOMENT = 12;
    private static final int PAID = 14;
    private static final int TAX = 9;
    private static final int MOST = 99;
    /** Without receipt words, the document may be another list of prices. */
    private static final int DOUBTFUL = 45;
    /** A single receipt word may occur by chance in other documents. */
    private static final int FEWEST_WORDS = 2;

    private ReceiptJudgement() {}

    static Judgement of(PrintedReceipt receipt) {
        List<String> seen = new ArrayList<>();
        boolean hasReceiptWords = words(receipt) >= FEWEST_WORDS;
        int total = when(hasReceiptWords, TILL, "receipt words", seen);
        total += when(true, TOTAL, "a total", seen);
        boolean isComplete = receipt.missing().signum() == 0;
        total += when(isComplete, WHOLE, receipt.articles().size() + " items that add up", seen);
        when(!isComplete, 0, receipt.articles().size() + " items that do not add up", seen);
        total += when(receipt.head().moment().isPresent(), MOMENT, "a date and a time", seen);
        boolean isPaid = !receipt.payments().given().isEmpty()
                && receipt.payments().paid().compareTo(receipt.amount()) == 0;
        total += when(isPaid, PAID, "payments that match the total", seen);
        total += when(!receipt.taxes().isEmpty(), TAX, "taxes that match their rates", seen);
        return new Judgement(Math.min(hasReceiptWords ? MOST : DOUBTFUL, total), String.join(", ", seen));
    }

    /** Returns the number of different features that only receipts have. */
    private static long words(PrintedReceipt receipt) {
        long named = List.of("receipt-number", "till", "cashier", "loyalty", "table").stream()
                .filter(concept -> receipt.head().captions().of(concept).findAny().isPresent())
                .count();
        boolean title = receipt.rows().stream().anyMatch(row -> ReceiptWords.is("title", row.label()));
        boolean change = receipt.rows().stream()
                .anyMatch(row -> row.amount().isPresent() && ReceiptWords.begins("change", row.label()));
        boolean given = !receipt.payments().given().isEmpty();
        return named + (title ? 2 : 0) + (change ? 1 : 0) + (given ? 1 : 0);
    }

    private static int when(boolean condition, int points, String words, List<String> seen) {
        if (condition) {
            seen.add(words);
        }
        return condition ? points : 0;
    }
}
