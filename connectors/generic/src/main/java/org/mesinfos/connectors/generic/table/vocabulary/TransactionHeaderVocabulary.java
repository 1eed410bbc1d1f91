package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.value.TransactionColumnNames;

/** Vocabulary of the columns of bank transactions, with the names of {@link TransactionColumnNames}. Immutable. */
public final class TransactionHeaderVocabulary {

    public static final TransactionHeaderVocabulary TABLE =
            new TransactionHeaderVocabulary(TransactionColumnNames.lists());

    /**
     * Highest score of a name that contains a known name; longer than any word list. Scores are only compared with each
     * other.
     */
    private static final int PARTIAL = 500;
    /** Score of a name that equals the first one of a word list. */
    public static final int WHOLE = 2 * PARTIAL;

    private static final String AMOUNT_SUFFIX_KEY = "amount-suffix";
    private static final String GENERAL_DATE_KEY = "general-date";
    private static final String FOREIGN_NAMES_KEY = "foreign";
    private static final String FOREIGN_WORDS_KEY = "foreign-word";
    private static final String ACCOUNT_CURRENCY_KEY = "in-account-currency";
    private static final String OTHER_PARTY_KEY = "other-party";
    private static final String MINOR_UNIT_KEY = "minor-unit";
    private static final String TAX_KEY = "tax";
    private static final String TAX_INCLUDED_KEY = "tax-included";
    /** Shorter names must match as a whole: "In", "D" and "Code" are part of too many names. */
    private static final int MIN_PARTIAL_LENGTH = 5;
    /** The same limit for names of dates. */
    private static final int MIN_PARTIAL_DATE_LENGTH = 4;

    private final Map<String, List<String>> phrases;
    private final Map<String, NormalisedPhrases> normalisedPhrases = new HashMap<>();

    private TransactionHeaderVocabulary(Map<String, List<String>> phrases) {
        this.phrases = phrases;
        phrases.forEach((line, names) -> normalisedPhrases.put(
                line,
                new NormalisedPhrases(names.stream()
                        .map(name -> NormalisedHeaderName.of(name).words())
                        .toList())));
    }

    /**
     * Returns how well a name matches a role: {@link #WHOLE} less its index in the word list, lower for a partial
     * match; empty if it does not match.
     */
    public OptionalInt match(NormalisedHeaderName name, TransactionColumnRole role) {
        if (TransactionColumnRole.AMOUNTS.contains(role) && isTax(name)) {
            return OptionalInt.empty();
        }
        OptionalInt score = matchOwn(name, role);
        if (role == TransactionColumnRole.DEBIT || role == TransactionColumnRole.CREDIT) {
            OptionalInt directed = score.isPresent() ? score : matchCompound(name, role);
            return directed.isPresent() && hasBothDirections(name) ? OptionalInt.empty() : directed;
        }
        if (role != TransactionColumnRole.AMOUNT) {
            return score;
        }
        if (score.orElse(0) <= PARTIAL && isBalance(name)) {
            return OptionalInt.empty();
        }
        // A name that is a currency, or only ends like one of amounts, has the lowest score.
        return score.isEmpty() && (hasBothDirections(name) || isCompound(name) || name.isCurrency())
                ? OptionalInt.of(1)
                : score;
    }

    /** Returns whether a score is that of a name that is known as a whole. */
    public static boolean isWhole(int score) {
        return score > PARTIAL;
    }

    /** Returns whether a name is that of a balance, such as the one before a transaction. */
    private boolean isBalance(NormalisedHeaderName name) {
        return matchOwn(name, TransactionColumnRole.BALANCE_AFTER).isPresent();
    }

    /** Returns whether a name is that of debits and of credits, such as {@code Deposits/Withdrawals}. */
    private boolean hasBothDirections(NormalisedHeaderName name) {
        return matchOwn(name, TransactionColumnRole.DEBIT).isPresent()
                && matchOwn(name, TransactionColumnRole.CREDIT).isPresent();
    }

    /** Returns whether the last word of a name is a compound of a word for amounts, as in Germanic languages. */
    private boolean isCompound(NormalisedHeaderName name) {
        return normalisedPhrases(AMOUNT_SUFFIX_KEY).phrases().stream()
                .anyMatch(suffix -> name.words().endsWith(suffix));
    }

    /** Returns the score of a compound of a direction and a word for amounts, such as {@code Auszahlungsbetrag}. */
    private OptionalInt matchCompound(NormalisedHeaderName name, TransactionColumnRole role) {
        return normalisedPhrases(AMOUNT_SUFFIX_KEY).phrases().stream()
                .filter(suffix -> name.words().endsWith(suffix))
                .map(suffix -> name.words().substring(0, name.words().length() - suffix.length()))
                .flatMap(stem -> Stream.of(stem, stem.replaceFirst("S$", "")))
                .filter(stem -> hasWord(role.wordListKey(), stem))
                .map(stem -> OptionalInt.of(PARTIAL))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt matchOwn(NormalisedHeaderName name, TransactionColumnRole role) {
        boolean own = role == TransactionColumnRole.ACCOUNT || role == TransactionColumnRole.ACCOUNT_LABEL;
        return match(
                name,
                role.wordListKey(),
                own && isOfOtherParty(name) ? Integer.MAX_VALUE : minPartialLength(role.valueType()));
    }

    /** Returns whether the name has a word for another party than the customer. */
    public boolean isOfOtherParty(NormalisedHeaderName name) {
        return containsWord(OTHER_PARTY_KEY, name);
    }

    /** Returns whether a name has a word for the smallest unit of a currency, such as cents. */
    public boolean isInMinorUnit(NormalisedHeaderName name) {
        return containsWord(MINOR_UNIT_KEY, name);
    }

    /** Returns whether a name is that of a tax, or of amounts without it, and not that of amounts with it. */
    public boolean isTax(NormalisedHeaderName name) {
        return containsWord(TAX_KEY, name) && !containsWord(TAX_INCLUDED_KEY, name);
    }

    /** Returns whether a name is that of amounts in the currency of the account. */
    public boolean isInCurrencyOfTheAccount(NormalisedHeaderName name) {
        return match(name, TransactionColumnRole.AMOUNT).isPresent() && containsWord(ACCOUNT_CURRENCY_KEY, name);
    }

    /** Returns whether a text contains a phrase of a word list, ignoring case. */
    public boolean containsPhrase(String line, String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return phrases(line).stream().anyMatch(phrase -> plain.contains(phrase.toLowerCase(Locale.ROOT)));
    }

    /**
     * Returns the length from which a name may match as a part. References must match as a whole: a "client reference"
     * is rarely a reference to a client.
     */
    private static int minPartialLength(RoleValueType content) {
        return switch (content) {
            case DATE -> MIN_PARTIAL_DATE_LENGTH;
            case REFERENCE -> Integer.MAX_VALUE;
            case AMOUNT, SIGN, CURRENCY, ACCOUNT, TEXT -> MIN_PARTIAL_LENGTH;
        };
    }

    /** Returns whether a name matches any role. */
    public boolean isKnown(NormalisedHeaderName name) {
        for (TransactionColumnRole role : TransactionColumnRole.values()) {
            if (match(name, role).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a name does not occur in tables of bank transactions. */
    public boolean isForeign(NormalisedHeaderName name) {
        return isPhrase(FOREIGN_NAMES_KEY, name) || containsWord(FOREIGN_WORDS_KEY, name);
    }

    /** Returns whether a name is that of any date, such as <i>Date</i>, which says nothing about its meaning. */
    public boolean isGeneralDate(NormalisedHeaderName name) {
        return isPhrase(GENERAL_DATE_KEY, name);
    }

    private boolean containsWord(String line, NormalisedHeaderName name) {
        return normalisedPhrases(line).isWithin(name.words());
    }

    /** Returns whether a word list has a normalised word. */
    public boolean hasWord(String line, String word) {
        return normalisedPhrases(line).contains(word);
    }

    /** Returns whether a text equals a phrase of a word list. */
    public boolean isPhrase(String line, NormalisedHeaderName text) {
        return normalisedPhrases(line).contains(text.words());
    }

    /** Returns the phrases of a word list as written in the file. */
    public List<String> phrases(String line) {
        return Objects.requireNonNull(phrases.get(line), () -> "no word list " + line);
    }

    private NormalisedPhrases normalisedPhrases(String line) {
        return Objects.requireNonNull(normalisedPhrases.get(line), () -> "no word list " + line);
    }

    private OptionalInt match(NormalisedHeaderName name, String line, int shortest) {
        NormalisedPhrases names = normalisedPhrases(line);
        OptionalInt whole = names.indexOf(name.words());
        if (whole.isPresent()) {
            return OptionalInt.of(WHOLE - whole.getAsInt());
        }
        int longest = names.longestWithin(name.words(), shortest);
        return longest == 0
                ? OptionalInt.empty()
                : OptionalInt.of(PARTIAL * longest / name.words().length());
    }
}
