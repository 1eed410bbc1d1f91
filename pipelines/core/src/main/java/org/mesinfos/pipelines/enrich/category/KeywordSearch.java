package org.mesinfos.pipelines.enrich.category;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.pipelines.enrich.category.Keyword.Weight;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;

/** Finds keywords in the label that was read last. For one thread. */
final class KeywordSearch {

    private final Lexicon lexicon;
    private final LabelText text;

    KeywordSearch(Lexicon lexicon, LabelText text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /**
     * The first keyword that suits; the one of more words where two overlap, and any before one of least weight.
     *
     * @param nameStart first word of the other party's name
     * @param nameEnd the word behind that name
     */
    Optional<Keyword> first(Order order, int signum, Operation how, int nameStart, int nameEnd) {
        Optional<Keyword> best = Optional.empty();
        int bestLength = 0;
        int position = 0;
        while (position < text.size()) {
            long found = lexicon.keywords().find(text, position);
            int length = PhraseTable.length(found);
            boolean inPerson = order == Order.AFTER_MERCHANTS
                    && how == Operation.TRANSFER
                    && length == 1
                    && position > nameStart
                    && position < nameEnd;
            if (length > 0 && !inPerson && !isInMerchant(position, length)) {
                Optional<Keyword> suiting = suiting(lexicon.keywords().meaning(found), order, signum, how);
                if (suiting.isPresent() && saysMore(suiting.get(), length, best, bestLength)) {
                    best = suiting;
                    bestLength = length;
                }
            }
            position += Math.max(1, length);
        }
        return best;
    }

    private static boolean saysMore(Keyword keyword, int length, Optional<Keyword> best, int bestLength) {
        if (best.isEmpty() || keyword.weight() == best.get().weight()) {
            return length > bestLength;
        }
        return best.get().weight() == Weight.LEAST;
    }

    /** Whether words are part of a merchant's longer name. */
    private boolean isInMerchant(int position, int length) {
        return PhraseTable.length(lexicon.merchants().find(text, position)) > length;
    }

    private static Optional<Keyword> suiting(List<Keyword> keywords, Order order, int signum, Operation how) {
        for (Keyword keyword : keywords) {
            if (keyword.order() == order && keyword.suits(signum, how)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    /**
     * The keyword that tells more exactly what a category says, or else another kind of what companies sell together;
     * none where words tell several kinds of these.
     */
    Optional<Keyword> refining(Category category, int signum, Operation how) {
        Optional<Keyword> finer = any(keyword -> keyword.category().refines(category), signum, how);
        if (finer.isEmpty()) {
            return any(keyword -> keyword.category().isSoldBeside(category), signum, how)
                    .filter(keyword -> !keyword.category().equals(category));
        }
        Category told = finer.get().category();
        boolean several = any(
                        keyword -> keyword.category().isSoldBeside(told)
                                && !keyword.category().equals(told),
                        signum,
                        how)
                .isPresent();
        return several ? Optional.empty() : finer;
    }

    /** The first keyword of insurance, which companies of all trades sell. */
    Optional<Keyword> insurance(int signum, Operation how) {
        return any(
                keyword -> keyword.order() == Order.AFTER_MERCHANTS
                        && keyword.category().isInsurance(),
                signum,
                how);
    }

    /** Whether a word tells that category, whatever others tell. */
    boolean tells(Category category, int signum, Operation how) {
        return any(keyword -> keyword.category().equals(category), signum, how).isPresent();
    }

    /** The first keyword that is wanted and no part of a merchant's longer name. */
    private Optional<Keyword> any(Predicate<Keyword> wanted, int signum, Operation how) {
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
                    if (wanted.test(keyword) && keyword.suits(signum, how)) {
                        return Optional.of(keyword);
                    }
                }
            }
            position += Math.max(1, PhraseTable.length(found));
        }
        return Optional.empty();
    }
}
