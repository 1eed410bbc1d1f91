package org.mesinfos.pipelines.enrich.category;

import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;

/**
 * A label taken apart: how the movement came about, and where in it the name of the other party stands. For one thread,
 * for one label after another.
 */
final class Label {

    private static final int MOST_WORDS_OF_A_NAME = 6;
    /** Where names are filled up to a column, the town follows. */
    private static final int COLUMN = 3;

    private static final int LONG_NUMBER = 3;
    private static final int LONG_CODE = 5;

    private final Lexicon lexicon;
    private final LabelText text;
    private Operation operation = Operation.UNKNOWN;
    private int nameStart;
    private int nameEnd;
    private long merchantFound;

    Label(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.text = new LabelText(lexicon.phrases());
    }

    Label read(String label) {
        text.read(label);
        operation = Operation.UNKNOWN;
        nameStart = skip(0);
        merchantFound = nameStart < text.size() ? lexicon.merchants().find(text, nameStart) : 0;
        nameEnd = trimmed(Math.max(end(), nameStart + PhraseTable.length(merchantFound)));
        return this;
    }

    /** Past all that stands before the name. */
    private int skip(int first) {
        int position = first;
        while (position < text.size()) {
            int length = before(position);
            if (length == 0) {
                return position;
            }
            position += length;
        }
        return position;
    }

    /** How many words from here stand before a name: 0 where the name begins. */
    private int before(int position) {
        long found = lexicon.marks().find(text, position);
        int length = PhraseTable.length(found);
        if (length > 0 && lexicon.marks().meaning(found).isBeforeNames()) {
            Mark mark = lexicon.marks().meaning(found);
            boolean merchantIsLonger = PhraseTable.length(lexicon.merchants().find(text, position)) > length;
            boolean processorAlone = position + length == text.size();
            if (!merchantIsLonger && !processorAlone) {
                operation = operation == Operation.UNKNOWN ? mark.operation() : operation;
                return length;
            }
            operation = operation == Operation.UNKNOWN && processorAlone ? mark.operation() : operation;
            return mark.operation() == Operation.UNKNOWN || merchantIsLonger ? 0 : length;
        }
        if (PhraseTable.length(lexicon.merchants().find(text, position)) > 0) {
            return 0;
        }
        boolean number = text.hasDigit(position) && (text.isNumber(position) || text.length(position) >= LONG_CODE);
        return number || text.isMasked(position) || isCode(position) ? 1 : 0;
    }

    /** A letter with a number behind it, such as X1234 before the name. */
    private boolean isCode(int position) {
        return text.hasDigit(position) && text.length(position) > 2 && position < 3;
    }

    private int end() {
        int position = Math.min(nameStart + 1, text.size());
        while (position < text.size() && position - nameStart < MOST_WORDS_OF_A_NAME && !endsBefore(position)) {
            position++;
        }
        return position;
    }

    private boolean endsBefore(int position) {
        if (text.isMasked(position)
                || text.isAfter(',', position)
                || text.isAfter('\n', position)
                || text.distance(position) > COLUMN) {
            return true;
        }
        if (text.hasDigit(position)
                && (text.length(position) >= (text.isNumber(position) ? LONG_NUMBER : LONG_CODE)
                        || text.isAfter('/', position))) {
            return true;
        }
        if (text.isNumber(position) && position + 1 < text.size() && text.isNumber(position + 1)) {
            return true;
        }
        long found = lexicon.marks().find(text, position);
        return PhraseTable.length(found) > 0 && lexicon.marks().meaning(found).isAfterNames();
    }

    /** Without a town and single letters or numbers at the end. */
    private int trimmed(int end) {
        int least = nameStart + Math.max(1, PhraseTable.length(merchantFound));
        int beyond = end;
        boolean shorter = true;
        while (shorter && beyond > least) {
            shorter = false;
            for (int position = least; position < beyond && !shorter; position++) {
                if (position + PhraseTable.length(lexicon.towns().find(text, position)) == beyond
                        || (position == beyond - 1 && isNoEnd(position))) {
                    beyond = position;
                    shorter = true;
                }
            }
        }
        return beyond;
    }

    /** Whether a name does not end with that word: a letter, a number, a preposition. */
    private boolean isNoEnd(int position) {
        long found = lexicon.marks().find(text, position);
        return text.length(position) == 1
                || text.isNumber(position)
                || (PhraseTable.length(found) > 0
                        && lexicon.marks().meaning(found).roles().contains(Mark.Role.LEAD));
    }

    Operation operation() {
        return operation;
    }

    /** The name of the other party as written; empty when there is none. */
    Optional<String> name() {
        return nameStart < nameEnd ? Optional.of(text.written(nameStart, nameEnd)) : Optional.empty();
    }

    /**
     * The merchant whose name it is, or one that is unlike other words wherever it stands.
     *
     * @param how the movement came about: people and merchants have the same names, so transfers tell less
     */
    Optional<Merchant> merchant(Operation how) {
        if (PhraseTable.length(merchantFound) > 0) {
            Merchant merchant = lexicon.merchants().meaning(merchantFound);
            boolean taken =
                    switch (merchant.origin()) {
                        case DISTINCT -> true;
                        case EVERYDAY -> how != Operation.TRANSFER;
                        case INDEX -> how != Operation.TRANSFER && isWholeName();
                    };
            if (taken) {
                return Optional.of(merchant);
            }
        }
        for (int position = nameStart + 1; position < text.size(); position++) {
            long found = lexicon.merchants().find(text, position);
            if (PhraseTable.length(found) > 0
                    && lexicon.merchants().meaning(found).origin() == Merchant.Origin.DISTINCT) {
                return Optional.of(lexicon.merchants().meaning(found));
            }
        }
        return Optional.empty();
    }

    /** Whether the merchant's is all of the name, or most of it. */
    private boolean isWholeName() {
        return nameEnd - nameStart <= PhraseTable.length(merchantFound) + 1;
    }

    /** The first keyword that suits; the one of more words where two overlap. */
    Optional<Keyword> keyword(Order order, int signum, Operation how) {
        Optional<Keyword> best = Optional.empty();
        int bestLength = 0;
        int position = 0;
        while (position < text.size()) {
            long found = lexicon.keywords().find(text, position);
            int length = PhraseTable.length(found);
            if (length > bestLength && !isInName(order, how, position, length)) {
                Optional<Keyword> suiting = suiting(lexicon.keywords().meaning(found), order, signum, how);
                if (suiting.isPresent()) {
                    best = suiting;
                    bestLength = length;
                }
            }
            position += Math.max(1, length);
        }
        return best;
    }

    /**
     * Whether words are part of a name: of a merchant's longer one, or behind the first word of a name to which somebody
     * transferred, since many people are called by a trade.
     */
    private boolean isInName(Order order, Operation how, int position, int length) {
        boolean person = order == Order.AFTER_MERCHANTS
                && how == Operation.TRANSFER
                && length == 1
                && position > nameStart
                && position < nameEnd;
        return person || PhraseTable.length(lexicon.merchants().find(text, position)) > length;
    }

    private static Optional<Keyword> suiting(List<Keyword> keywords, Order order, int signum, Operation how) {
        for (Keyword keyword : keywords) {
            if (keyword.order() == order && keyword.suits(signum, how)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    /** The first keyword that tells more exactly what a category says. */
    Optional<Keyword> refining(Category category, int signum, Operation how) {
        int position = 0;
        while (position < text.size()) {
            long found = lexicon.keywords().find(text, position);
            if (PhraseTable.length(found) > 0) {
                for (Keyword keyword : lexicon.keywords().meaning(found)) {
                    if (keyword.category().refines(category) && keyword.suits(signum, how)) {
                        return Optional.of(keyword);
                    }
                }
            }
            position += Math.max(1, PhraseTable.length(found));
        }
        return Optional.empty();
    }
}
