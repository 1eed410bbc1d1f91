package org.mesinfos.connectors.generic.table.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Columns of debits and credits whose names differ only in the word or the sign of a direction, such as {@code Sum out}
 * and {@code Sum in}.
 *
 * @param debit amounts that leave the account
 * @param credit amounts that enter it
 */
record DirectionPair(SampledColumn debit, SampledColumn credit) {

    /** A name that ends with a sign, or is one, such as {@code [-]}. */
    private static final Pattern SIGNED_NAME = Pattern.compile("(.*?)[(\\[]?([-+\u2212])[)\\]]?");

    /**
     * Returns the only pair among some columns, or the only one that fills each row, as those of amounts in another currency do
     * not; empty if there is none, or several with different amounts.
     */
    static Optional<DirectionPair> of(List<SampledColumn> columns) {
        List<SampledColumn> amounts = columns.stream()
                .filter(column -> column.isAmount() || column.isEmpty())
                .toList();
        List<DirectionPair> pairs = amounts.stream()
                .flatMap(debit -> amounts.stream().map(credit -> new DirectionPair(debit, credit)))
                .filter(pair ->
                        pair.commonName().filter(name -> !isBalance(name)).isPresent())
                .filter(DirectionPair::excludeEachOther)
                .toList();
        List<DirectionPair> complete =
                pairs.stream().filter(DirectionPair::fillEachRow).toList();
        List<DirectionPair> best = complete.isEmpty() ? pairs : complete;
        return best.stream().map(DirectionPair::values).distinct().count() == 1
                ? Optional.of(best.get(0))
                : Optional.empty();
    }

    private boolean fillEachRow() {
        return IntStream.range(0, debit.values().size())
                .allMatch(row -> SampledColumn.hasNonZeroDigit(debit.values().get(row))
                        || SampledColumn.hasNonZeroDigit(credit.values().get(row)));
    }

    private List<List<String>> values() {
        return List.of(debit.values(), credit.values());
    }

    /** Returns whether the names are those of amounts that leave and enter an account, rather than of goods. */
    boolean haveNamesOfMoney() {
        return commonName().filter(DirectionPair::isMoney).isPresent();
    }

    /** Returns what both names have besides the word of the direction; empty if they have no such words. */
    private Optional<NormalisedHeaderName> commonName() {
        boolean areOpposite = sign(debit).equals("+") || sign(credit).equals("-");
        Optional<NormalisedHeaderName> besideWords =
                areOpposite ? Optional.empty() : common(words(debit), words(credit));
        return besideWords.or(() -> common(withSign(debit), withSign(credit)));
    }

    private static Optional<NormalisedHeaderName> common(List<String> debit, List<String> credit) {
        List<String> words = new ArrayList<>(debit);
        List<String> others = new ArrayList<>(credit);
        for (int at = 0; words.size() == others.size() && at < words.size(); at++) {
            if (!words.get(at).equals(others.get(at))) {
                String direction = words.remove(at) + " " + others.remove(at);
                return words.equals(others)
                                && (direction.equals("- +")
                                        || TransactionHeaderVocabulary.TABLE.hasWord("directions", direction))
                        ? Optional.of(NormalisedHeaderName.of(String.join(" ", words)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isMoney(NormalisedHeaderName name) {
        return TransactionHeaderVocabulary.TABLE
                        .match(name, TransactionColumnRole.AMOUNT)
                        .isPresent()
                || TransactionHeaderVocabulary.TABLE.isPhrase("money", name);
    }

    private static boolean isBalance(NormalisedHeaderName name) {
        return TransactionHeaderVocabulary.TABLE
                .match(name, TransactionColumnRole.BALANCE_AFTER)
                .isPresent();
    }

    private boolean excludeEachOther() {
        return !(debit.isEmpty() && credit.isEmpty())
                && IntStream.range(0, debit.values().size())
                        .noneMatch(row -> SampledColumn.hasNonZeroDigit(
                                        debit.values().get(row))
                                && SampledColumn.hasNonZeroDigit(credit.values().get(row)));
    }

    private static List<String> withSign(SampledColumn column) {
        List<String> words = new ArrayList<>(words(column));
        Optional.of(sign(column)).filter(sign -> !sign.isEmpty()).ifPresent(words::add);
        return words;
    }

    /** Returns the words of a name without its sign. */
    private static List<String> words(SampledColumn column) {
        Matcher signed = SIGNED_NAME.matcher(column.name());
        NormalisedHeaderName name = signed.matches() ? NormalisedHeaderName.of(signed.group(1)) : column.headerName();
        return List.of(name.words().split(" ", -1));
    }

    /** Returns the sign with which a name ends; empty if it has none. */
    private static String sign(SampledColumn column) {
        Matcher signed = SIGNED_NAME.matcher(column.name());
        return signed.matches() ? signed.group(2).replace('\u2212', '-') : "";
    }
}
