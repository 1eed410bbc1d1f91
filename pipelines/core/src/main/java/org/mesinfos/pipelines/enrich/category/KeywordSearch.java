package org.mesinfos.pipelines.enrich.category;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.pipelines.enrich.category.Keyword.Weight;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;

/** Search for keywords in the label that was read last. Not thread-safe. */
final class KeywordSearch {

    private final Lexicon lexicon;
    private final LabelText text;

    KeywordSearch(Lexicon lexicon, LabelText text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /**
     * Returns the first keyword that applies. Of overlapping keywords, the one with more words is chosen; a keyword of
     * least weight only if there is no other.
     *
     * @param nameStart first word of the counterparty's name
     * @param nameEnd first word after that name
     */
    Optional<Keyword> first(Order order, int signum, Operation operation, int nameStart, int nameEnd) {
        Optional<Keyword> best = Optional.empty();
        int bestLength = 0;
        int position = 0;
        while (position < text.size()) {
            long found = lexicon.keywords().find(text, position);
            int length = PhraseTable.length(found);
            boolean inPerson = order == Order.AFTER_MERCHANTS
                    && operation == Operation.TRANSFER
                    && length == 1
                    && position > nameStart
                    && position < nameEnd;
            if (length > 0 && !inPerson && !isPartOfMerchant(position, length)) {
                Optional<Keyword> suiting = applicable(lexicon.keywords().meaning(found), order, signum, operation);
                if (suiting.isPresent() && isStronger(suiting.get(), length, best, bestLength)) {
                    best = suiting;
                    bestLength = length;
                }
            }
            position += Math.max(1, length);
        }
        return best;
    }

    private static boolean isStronger(Keyword keyword, int length, Optional<Keyword> best, int bestLength) {
        if (best.isEmpty() || keyword.weight() == best.get().weight()) {
            return length > bestLength;
        }
        return best.get().weight() == Weight.LEAST;
    }

    /** Returns true if the words are part of a merchant's longer name. */
    private boolean isPartOfMerchant(int position, int length) {
        return PhraseTable.length(lexicon.merchants().find(text, position)) > length;
    }

    private static Optional<Keyword> applicable(List<Keyword> keywords, Order order, int signum, Operation operation) {
        for (Keyword keyword : keywords) {
            if (keyword.order() == order && keyword.applies(signum, operation)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the keyword that makes the category more specific, or otherwise a kind of product that companies sell
     * together with it. Empty if the words indicate several such kinds.
     */
    Optional<Keyword> refining(SpendingCategory category, int signum, Operation operation) {
        Optional<Keyword> finer = firstMatching(keyword -> keyword.category().refines(category), signum, operation);
        if (finer.isEmpty()) {
            return firstMatching(keyword -> keyword.category().isSoldTogetherWith(category), signum, operation)
                    .filter(keyword -> !keyword.category().equals(category));
        }
        SpendingCategory stated = finer.get().category();
        boolean several = firstMatching(
                        keyword -> keyword.category().isSoldTogetherWith(stated)
                                && !keyword.category().equals(stated),
                        signum,
                        operation)
                .isPresent();
        return several ? Optional.empty() : finer;
    }

    /** Returns the first insurance keyword. Companies of all trades sell insurance. */
    Optional<Keyword> insurance(int signum, Operation operation) {
        return firstMatching(
                keyword -> keyword.order() == Order.AFTER_MERCHANTS
                        && keyword.category().isInsurance(),
                signum,
                operation);
    }

    /** Returns true if a keyword indicates the category, regardless of other keywords. */
    boolean indicates(SpendingCategory category, int signum, Operation operation) {
        return firstMatching(keyword -> keyword.category().equals(category), signum, operation)
                .isPresent();
    }

    /** Returns the first matching keyword that is not part of a merchant's longer name. */
    private Optional<Keyword> firstMatching(Predicate<Keyword> condition, int signum, Operation operation) {
        int position = 0;
        while (position < text.size()) {
            long found = lexicon.keywords().find(text, position);
            int merchant = PhraseTable.length(lexicon.merchants().find(text, position));
            if (merchant > Math.max(1, PhraseTable.length(found))) {
                position += merchant;
                continue;
            }
            if (PhraseTable.length(found) > 0) {
                for (Keyword keyword : lexicon.keywords().meaning(found)) {
                    if (condition.test(keyword) && keyword.applies(signum, operation)) {
                        return Optional.of(keyword);
                    }
                }
            }
            position += Math.max(1, PhraseTable.length(found));
        }
        return Optional.empty();
    }
}
