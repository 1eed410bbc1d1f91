package org.mesinfos.pipelines.enrich.category;

import java.util.Optional;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;

/**
 * Analysis of a label into the operation and the name of the counterparty. Not thread-safe; reused for one label after
 * another.
 */
final class LabelAnalyser {

    private final Lexicon lexicon;
    private final LabelText text;
    private final KeywordSearch keywords;
    private final NameFinder name;

    LabelAnalyser(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.text = new LabelText(lexicon.phrases());
        this.keywords = new KeywordSearch(lexicon, text);
        this.name = new NameFinder(lexicon, text);
    }

    LabelAnalyser read(String label) {
        text.read(label);
        name.find();
        return this;
    }

    Operation operation() {
        return name.operation();
    }

    /** Returns the name of the counterparty as written, without quotation marks; empty if there is none. */
    Optional<String> name() {
        return name.start() < name.end()
                ? Optional.of(text.written(name.start(), name.end()).replace("\"", ""))
                : Optional.empty();
    }

    /** Returns true if words indicate a refund. */
    boolean isRefund() {
        for (int position = 0; position < text.size(); position++) {
            long found = lexicon.marks().find(text, position);
            if (PhraseTable.length(found) > 0
                    && lexicon.marks().meaning(found).roles().contains(LabelMark.Role.REFUND)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the merchant with which the name starts, or one with a distinctive name anywhere in the label.
     *
     * @param operation the operation: a transfer may be to a person with a merchant's name, so fewer merchants
     *     are accepted
     */
    Optional<Merchant> merchant(Operation operation) {
        long found = name.merchant();
        while (PhraseTable.length(found) > 0) {
            Merchant merchant = lexicon.merchants().meaning(found);
            if (isAccepted(merchant.origin(), operation, PhraseTable.length(found))) {
                return Optional.of(merchant);
            }
            found = lexicon.merchants().shorter(text, name.start(), found);
        }
        return distinct(name.start() + 1, text.size());
    }

    private boolean isAccepted(Merchant.Origin origin, Operation operation, int length) {
        return switch (origin) {
            case DISTINCT -> true;
            case EVERYDAY -> operation != Operation.TRANSFER && !startsLongerKeyword(length);
            case INDEX -> operation != Operation.TRANSFER && isWholeName(length);
        };
    }

    /** Returns true if an everyday word starts a longer keyword, as in {@code Praxis Dr. Vogel}. */
    private boolean startsLongerKeyword(int length) {
        return PhraseTable.length(lexicon.keywords().find(text, name.start())) > length;
    }

    /** Returns true if the merchant's name is the entire name, or all but one word that indicates no category. */
    private boolean isWholeName(int length) {
        return name.end() - name.start() <= length
                || (name.end() - name.start() == length + 1
                        && PhraseTable.length(lexicon.keywords().find(text, name.end() - 1)) == 0);
    }

    /** Returns the company that processed the payment for another one. */
    Optional<Merchant> processor() {
        return distinct(0, name.start());
    }

    private Optional<Merchant> distinct(int first, int end) {
        for (int position = first; position < end; position++) {
            long found = lexicon.merchants().find(text, position);
            if (PhraseTable.length(found) > 0
                    && lexicon.merchants().meaning(found).origin() == Merchant.Origin.DISTINCT) {
                return Optional.of(lexicon.merchants().meaning(found));
            }
        }
        return Optional.empty();
    }

    /** Returns the first keyword that applies. Of overlapping keywords, the one with more words is chosen. */
    Optional<Keyword> keyword(Order order, int signum, Operation operation) {
        return keywords.first(order, signum, operation, name.start(), name.end());
    }

    /** Returns true if a keyword indicates the category. */
    boolean indicates(SpendingCategory category, int signum, Operation operation) {
        return keywords.indicates(category, signum, operation);
    }

    /** Returns the first insurance keyword. */
    Optional<Keyword> insurance(int signum, Operation operation) {
        return keywords.insurance(signum, operation);
    }

    /** Returns the first keyword that makes the category more specific, or a product that is sold together with it. */
    Optional<Keyword> refining(SpendingCategory category, int signum, Operation operation) {
        return keywords.refining(category, signum, operation);
    }
}
