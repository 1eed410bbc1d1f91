package org.mesinfos.pipelines.enrich.category;

import java.util.Optional;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;

/**
 * A label taken apart: how the movement came about, and where in it the name of the other party stands. For one thread,
 * for one label after another.
 */
final class Label {

    private final Lexicon lexicon;
    private final LabelText text;
    private final KeywordSearch keywords;
    private final NameFinder name;

    Label(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.text = new LabelText(lexicon.phrases());
        this.keywords = new KeywordSearch(lexicon, text);
        this.name = new NameFinder(lexicon, text);
    }

    Label read(String label) {
        text.read(label);
        name.find();
        return this;
    }

    Operation operation() {
        return name.operation();
    }

    /** The name of the other party as written; empty when there is none. */
    Optional<String> name() {
        return name.start() < name.end() ? Optional.of(text.written(name.start(), name.end())) : Optional.empty();
    }

    /** Whether words say that something paid comes back. */
    boolean isRefund() {
        for (int position = 0; position < text.size(); position++) {
            long found = lexicon.marks().find(text, position);
            if (PhraseTable.length(found) > 0
                    && lexicon.marks().meaning(found).roles().contains(Mark.Role.REFUND)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The merchant whose name it is, or one that is unlike other words wherever it stands.
     *
     * @param how the movement came about: people and merchants have the same names, so transfers tell less
     */
    Optional<Merchant> merchant(Operation how) {
        long found = name.merchant();
        while (PhraseTable.length(found) > 0) {
            Merchant merchant = lexicon.merchants().meaning(found);
            if (isTaken(merchant.origin(), how, PhraseTable.length(found))) {
                return Optional.of(merchant);
            }
            found = lexicon.merchants().shorter(text, name.start(), found);
        }
        return distinct(name.start() + 1, text.size());
    }

    private boolean isTaken(Merchant.Origin origin, Operation how, int length) {
        return switch (origin) {
            case DISTINCT -> true;
            case EVERYDAY -> how != Operation.TRANSFER && !isOfLongerWords(length);
            case INDEX -> how != Operation.TRANSFER && isWholeName(length);
        };
    }

    /** Whether an everyday word begins words that tell more, as in {@code Praxis Dr. Vogel}. */
    private boolean isOfLongerWords(int length) {
        return PhraseTable.length(lexicon.keywords().find(text, name.start())) > length;
    }

    /** Whether the merchant's is all of the name, or all but one word that tells no trade. */
    private boolean isWholeName(int length) {
        return name.end() - name.start() <= length
                || (name.end() - name.start() == length + 1
                        && PhraseTable.length(lexicon.keywords().find(text, name.end() - 1)) == 0);
    }

    /** The company that took the payment for another one. */
    Optional<Merchant> processor() {
        return distinct(0, name.start());
    }

    private Optional<Merchant> distinct(int first, int beyond) {
        for (int position = first; position < beyond; position++) {
            long found = lexicon.merchants().find(text, position);
            if (PhraseTable.length(found) > 0
                    && lexicon.merchants().meaning(found).origin() == Merchant.Origin.DISTINCT) {
                return Optional.of(lexicon.merchants().meaning(found));
            }
        }
        return Optional.empty();
    }

    /** The first keyword that suits; the one of more words where two overlap. */
    Optional<Keyword> keyword(Order order, int signum, Operation how) {
        return keywords.first(order, signum, how, name.start(), name.end());
    }

    /** Whether a word tells that category. */
    boolean tells(Category category, int signum, Operation how) {
        return keywords.tells(category, signum, how);
    }

    /** The first keyword of insurance. */
    Optional<Keyword> insurance(int signum, Operation how) {
        return keywords.insurance(signum, how);
    }

    /** The first keyword that tells more exactly what a category says, or what is sold beside it. */
    Optional<Keyword> refining(Category category, int signum, Operation how) {
        return keywords.refining(category, signum, how);
    }
}
