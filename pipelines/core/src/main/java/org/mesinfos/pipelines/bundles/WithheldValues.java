package org.mesinfos.pipelines.bundles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.mapping.value.TextFolding;

/**
 * Values of the withheld fields of one record. Other fields of the record must not contain them either. Texts are compared by
 * letters and digits only, without case, accents and leading zeros; numbers in every usual notation; dates as year, month and day, as
 * day, month and year, and as month, day and year. Not thread-safe.
 */
final class WithheldValues {

    /** Shorter texts, such as a currency, are compared as a whole. */
    private static final int CONTAINED_LENGTH = 4;

    /** Part of a withheld text with at least this number of digits is a reference, such as the account number of an IBAN. */
    private static final int REFERENCE_DIGITS = 6;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]++");
    private static final Pattern GROUP_SEPARATORS = Pattern.compile("[.,]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0++");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++(?:[.,][0-9]++)*+");

    /** Number with spaces or apostrophes between groups of three digits. */
    private static final Pattern SPACED_NUMBER = Pattern.compile(
            "(?<![0-9])[0-9]{1,3}(?:[ \\u00a0\\u2009\\u202f'\u2019][0-9]{3}(?![0-9]))++(?:[.,][0-9]++)?+");

    private static final Pattern GROUP_SPACES = Pattern.compile("[^0-9.,]++");
    private static final int GROUP_LENGTH = 3;
    private static final List<DateTimeFormatter> DATE_FORMS = Stream.of(
                    "yyyyMMdd", "ddMMyyyy", "MMddyyyy", "dMyyyy", "Mdyyyy", "yyMMdd", "ddMMyy", "MMddyy")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT))
            .toList();
    private static final int INTEGER_LENGTH = 3;
    private static final int MAX_LENGTH = 30;

    private final Set<String> texts = new HashSet<>();
    private final Set<BigDecimal> numbers = new HashSet<>();

    /** The digits of the withheld dates. */
    private final Set<String> dates = new HashSet<>();

    /** Adds a value of a field, with everything in it; times and enums are not compared. */
    void add(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            String normalised = normalised(text);
            if (!normalised.isEmpty()) {
                texts.add(normalised);
            }
        } else if (value instanceof BigDecimal number && number.signum() != 0) {
            numbers.add(magnitude(number));
        } else if (value instanceof LocalDate date) {
            DATE_FORMS.forEach(form -> dates.add(form.format(date)));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::add);
        } else if (value instanceof Collection<?> items) {
            items.forEach(this::add);
        } else if (value instanceof IndexedRecord record) {
            record.getSchema().getFields().forEach(field -> add(record.get(field.pos())));
        }
    }

    /** Adds those texts that are references in values added before, such as the account number of an IBAN. */
    void addReferences(Collection<CharSequence> others) {
        List<String> references = others.stream()
                .map(WithheldValues::normalised)
                .filter(this::isReference)
                .toList();
        texts.addAll(references);
    }

    /** Returns whether nothing is withheld. */
    boolean isEmpty() {
        return texts.isEmpty() && numbers.isEmpty() && dates.isEmpty();
    }

    /** Returns whether a text contains a withheld value, or is a reference in a withheld one. */
    boolean isIn(CharSequence text) {
        String normalised = normalised(text);
        return texts.contains(normalised)
                || texts.stream().anyMatch(withheld -> contains(normalised, withheld))
                || isReference(normalised)
                || (!dates.isEmpty() && hasDate(text))
                || (!numbers.isEmpty() && hasNumber(text));
    }

    /** Returns whether a number is a withheld one, whatever its sign is. */
    boolean isIn(BigDecimal number) {
        return numbers.contains(magnitude(number));
    }

    private static boolean contains(String text, String withheld) {
        return withheld.length() >= CONTAINED_LENGTH && text.contains(withheld);
    }

    private boolean isReference(String text) {
        return text.chars().filter(Character::isDigit).count() >= REFERENCE_DIGITS
                && texts.stream().anyMatch(withheld -> withheld.contains(text));
    }

    private boolean hasDate(CharSequence text) {
        String joined = SEPARATORS.matcher(text).replaceAll("");
        return dates.stream().anyMatch(joined::contains);
    }

    /** Returns whether a text has a withheld number, with decimals or of several digits. */
    private boolean hasNumber(CharSequence text) {
        return NUMBER.matcher(text).results().anyMatch(match -> isNumber(match.group()))
                || SPACED_NUMBER
                        .matcher(text)
                        .results()
                        .anyMatch(match ->
                                isNumber(GROUP_SPACES.matcher(match.group()).replaceAll("")));
    }

    private boolean isNumber(String number) {
        int point = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        boolean isComparable = (point >= 0 || number.length() >= INTEGER_LENGTH) && number.length() <= MAX_LENGTH;
        return isComparable && readings(number, point).stream().anyMatch(reading -> isIn(new BigDecimal(reading)));
    }

    /** Returns the number with its last separator as a decimal mark, and also without it if it may separate thousands. */
    private static List<String> readings(String number, int point) {
        if (point < 0) {
            return List.of(number);
        }
        List<String> readings = new ArrayList<>();
        readings.add(GROUP_SEPARATORS.matcher(number.substring(0, point)).replaceAll("") + "."
                + number.substring(point + 1));
        if (number.length() - point - 1 == GROUP_LENGTH) {
            readings.add(GROUP_SEPARATORS.matcher(number).replaceAll(""));
        }
        return readings;
    }

    private static BigDecimal magnitude(BigDecimal number) {
        return number.abs().stripTrailingZeros();
    }

    private static String normalised(CharSequence text) {
        String joined = SEPARATORS.matcher(TextFolding.fold(text.toString())).replaceAll("");
        return LEADING_ZEROS.matcher(joined).replaceFirst("");
    }
}
