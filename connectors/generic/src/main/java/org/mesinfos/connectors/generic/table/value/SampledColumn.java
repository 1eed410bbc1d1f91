package org.mesinfos.connectors.generic.table.value;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * A column of a table whose role is not yet known, with its sampled values. The normalised name, the format of dates and the kinds that
 * are asked for most are computed once, when they are first asked for. Immutable.
 */
public final class SampledColumn {

    private static final String ZERO = "0";
    private static final String MINUS_SIGNS = "-\u2212\u25b2\u25b3";
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d./_-]{1,39}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9 ]{8,36}");
    private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}\\d");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Pattern PROSE = Pattern.compile("\\D*\\p{L}\\s+\\p{L}\\D*");
    private static final Pattern DIGITS = Pattern.compile(".*\\d{3}.*");
    private static final Pattern DECIMALS = Pattern.compile(".*\\d[.,]\\d{1,3}\\D*");
    /** Percentage of the values that must be of a kind; the others may be remarks. */
    private static final int MIN_PERCENT = 80;

    private static final int MIN_ROWS_OF_CONSTANT = 3;

    private final int position;
    private final String name;
    private final List<String> values;
    private final List<String> nonEmptyValues;
    private @Nullable NormalisedHeaderName headerName;
    private @Nullable Dates dates;
    private @Nullable Boolean amount;
    private @Nullable Boolean text;

    /** Format of the dates of a column; empty if it has none. */
    private record Dates(Optional<InferredDateFormat> format) {}

    /**
     * Creates a column.
     *
     * @param position from 0
     * @param name as delivered; "" if there is none
     * @param values of the sampled rows; "" for an empty cell
     */
    public SampledColumn(int position, String name, List<String> values) {
        this.position = position;
        this.name = name;
        this.values = List.copyOf(values);
        this.nonEmptyValues =
                this.values.stream().filter(value -> !value.isEmpty()).toList();
    }

    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public List<String> values() {
        return values;
    }

    public List<String> nonEmptyValues() {
        return nonEmptyValues;
    }

    public boolean isEmpty() {
        return values.stream().allMatch(String::isEmpty);
    }

    /** Returns whether another column has values in the same rows. */
    public boolean fillsSameRows(SampledColumn other) {
        return IntStream.range(0, values.size())
                .allMatch(row ->
                        values.get(row).isEmpty() == other.values.get(row).isEmpty());
    }

    /** Returns whether no row lacks a value. */
    public boolean isInEveryRow() {
        return nonEmptyValues().size() == values.size();
    }

    /** Returns whether several rows have a value and all of these are equal. */
    public boolean isConstant() {
        return nonEmptyValues().size() >= MIN_ROWS_OF_CONSTANT
                && distinctValues().size() == 1;
    }

    public NormalisedHeaderName headerName() {
        NormalisedHeaderName normalised = headerName;
        if (normalised == null) {
            normalised = NormalisedHeaderName.of(name);
            headerName = normalised;
        }
        return normalised;
    }

    public Optional<InferredDateFormat> dateFormat() {
        Dates inferred = dates;
        if (inferred == null) {
            inferred = new Dates(InferredDateFormat.infer(nonEmptyValues));
            dates = inferred;
        }
        return inferred.format();
    }

    public boolean isAmount() {
        Boolean known = amount;
        if (known == null) {
            known = findAmount();
            amount = known;
        }
        return known;
    }

    private boolean findAmount() {
        return isMajority(nonEmptyValues().stream()
                        .filter(InferredNumberFormat::looksLikeAmount)
                        .count())
                && dateFormat().isEmpty();
    }

    /**
     * Returns whether there are several values and none has a digit other than zero, as in an unused part of an amount.
     */
    public boolean isZero() {
        return nonEmptyValues().size() > 1 && nonEmptyValues().stream().noneMatch(SampledColumn::hasNonZeroDigit);
    }

    /** Returns whether a value has a digit other than zero. */
    public static boolean hasNonZeroDigit(String value) {
        return value.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    /**
     * Returns whether most values have decimals, as amounts do but document and account numbers do not. A zero may lack
     * them.
     */
    public boolean hasDecimals() {
        long decimals = nonEmptyValues().stream()
                .filter(value -> DECIMALS.matcher(value).matches())
                .count();
        long zeros = nonEmptyValues().stream().filter(ZERO::equals).count();
        return decimals > 0 && isMajority(decimals + zeros);
    }

    public boolean isCurrency() {
        return isMajority(
                nonEmptyValues().stream().filter(Currencies::isCodeOrSymbol).count());
    }

    public boolean isIban() {
        return isMajority(nonEmptyValues().stream()
                .filter(value -> IBAN.matcher(value).matches())
                .count());
    }

    /** Returns whether most values are IBANs after an apostrophe, by which spreadsheets mark texts. */
    public boolean isMarkedIban() {
        return isMajority(nonEmptyValues().stream()
                .filter(value -> value.startsWith("'")
                        && IBAN.matcher(value.substring(1)).matches())
                .count());
    }

    /** Returns whether most values are numbers of securities, which have quantities and prices. */
    public boolean isIsin() {
        return isMajority(nonEmptyValues().stream()
                .filter(value -> ISIN.matcher(value).matches())
                .count());
    }

    public boolean isBic() {
        return isMajority(nonEmptyValues().stream()
                .filter(value -> BIC.matcher(value).matches())
                .count());
    }

    /** Returns whether most values are words without digits, which are not references. */
    public boolean isProse() {
        return isMajority(nonEmptyValues().stream()
                .filter(value -> PROSE.matcher(value).matches())
                .count());
    }

    /** Returns whether most values are enclosed in apostrophes. */
    public boolean isQuoted() {
        return isMajority(nonEmptyValues().stream()
                .filter(value -> value.length() > 1 && value.startsWith("'") && value.endsWith("'"))
                .count());
    }

    /** Returns whether a number has a minus before or after it, or parentheses. */
    public static boolean isNegative(String value) {
        return hasLeadingMinus(value) || value.startsWith("(") || value.endsWith("-") || value.endsWith("(-)");
    }

    public boolean hasMinus() {
        return nonEmptyValues().stream().anyMatch(SampledColumn::hasLeadingMinus);
    }

    /** Returns whether a number has a minus before it, or a triangle, as in Japan. */
    public static boolean hasLeadingMinus(String value) {
        return !value.isEmpty() && MINUS_SIGNS.indexOf(value.charAt(0)) >= 0;
    }

    /** Returns whether a value has an explicit plus sign. */
    public boolean hasPlus() {
        return nonEmptyValues().stream().anyMatch(value -> value.startsWith("+"));
    }

    /** Returns whether the values may be account numbers or account names rather than dates. */
    public boolean isAccount() {
        return dateFormat().isEmpty()
                && (isIban()
                        || nonEmptyValues().stream()
                                .anyMatch(value -> DIGITS.matcher(value).matches())
                        || distinctValues().size() * 3 <= nonEmptyValues().size());
    }

    /**
     * Returns whether each value may be a customer reference: one word with digits, neither an amount with decimals nor
     * a date.
     */
    public boolean isReference() {
        return !isEmpty()
                && dateFormat().isEmpty()
                && !hasDecimals()
                && nonEmptyValues().stream()
                        .allMatch(value -> REFERENCE.matcher(value).matches());
    }

    public Set<String> distinctValues() {
        return new TreeSet<>(nonEmptyValues());
    }

    /** Returns whether the values are texts rather than numbers, dates or currencies. */
    public boolean isText() {
        Boolean known = text;
        if (known == null) {
            known = findText();
            text = known;
        }
        return known;
    }

    private boolean findText() {
        return nonEmptyValues().stream().anyMatch(value -> value.chars().anyMatch(Character::isLetter))
                && !isAmount()
                && dateFormat().isEmpty()
                && !isCurrency();
    }

    public int averageLength() {
        List<String> filled = nonEmptyValues();
        return filled.isEmpty() ? 0 : filled.stream().mapToInt(String::length).sum() / filled.size();
    }

    private boolean isMajority(long some) {
        return some > 0 && some * 100 >= (long) nonEmptyValues().size() * MIN_PERCENT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampledColumn column
                && position == column.position
                && name.equals(column.name)
                && values.equals(column.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, name, values);
    }
}
