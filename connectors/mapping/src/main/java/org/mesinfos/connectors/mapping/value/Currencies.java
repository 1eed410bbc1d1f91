package org.mesinfos.connectors.mapping.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Currencies of ISO 4217, including historic ones: their codes, how they are written, and the countries that use them.
 * {@code currency-codes.txt} lists the codes, {@code currencies.txt} the others. Neither depends on the Java runtime, so that a file
 * always gives the same records.
 */
public final class Currencies {

    /** Length of an alphabetic code. */
    public static final int CODE_LENGTH = 3;

    private static final int THREE_DECIMALS = 3;

    /** An entry of the list. */
    private record Entry(
            String code,
            Set<String> flags,
            Set<String> symbols,
            Set<String> names,
            Set<String> abbreviations,
            Set<String> countries,
            Set<String> captionedNames) {}

    /** Codes of virtual currencies are like those of ISO 4217, or longer, and some are also names, such as {@code SOL}. */
    private static final Pattern LIKE_CODE = Pattern.compile("[A-Z]{3,5}|[a-z]{3}");

    private static final Pattern LATIN_LETTERS = Pattern.compile("[A-Za-z]+");

    private static final Pattern PLAIN_CHARACTERS = Pattern.compile("[A-Za-z/.]+");

    private static final Map<String, IsoCurrency> BY_CODE =
            IsoCurrency.all().stream().collect(Collectors.toUnmodifiableMap(IsoCurrency::code, Function.identity()));

    /** If several currencies share a numeric code, such as a currency and its successor, the last one by name. */
    private static final Map<String, String> BY_NUMERIC_CODE = BY_CODE.values().stream()
            .filter(currency -> !currency.numericCode().isEmpty())
            .collect(Collectors.toUnmodifiableMap(
                    IsoCurrency::numericCode,
                    IsoCurrency::code,
                    (first, second) -> first.compareTo(second) < 0 ? second : first));

    private static final List<Entry> ENTRIES = WordLists.named(Currencies.class, "currencies.txt").entrySet().stream()
            .map(line -> entry(line.getKey(), line.getValue()))
            .toList();
    private static final Set<String> COMMON = flagged("common");
    private static final Set<String> PREAMBLE = flagged("preamble");
    private static final Set<String> WORDS = flagged("word");
    private static final Set<String> DOLLARS = flagged("dollar");
    private static final NavigableMap<String, String> BY_SYMBOL = index(Entry::symbols);
    private static final Map<String, String> BY_NAME = index(Entry::names);
    private static final Map<String, String> BY_HEADER_WORD = BY_NAME.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(name -> NormalisedText.of(name.getKey()), Map.Entry::getValue));
    private static final Map<String, String> BY_ABBREVIATION = index(Entry::abbreviations);
    private static final Map<String, String> BY_COUNTRY = index(Entry::countries);
    private static final Map<String, String> BY_CAPTIONED_NAME = index(Entry::captionedNames).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> NormalisedText.of(name.getKey().replace('_', ' ')), Map.Entry::getValue));
    private static final Map<String, String> BY_PRINTED_FORM = printedForms();

    private Currencies() {}

    /** Returns whether the text is an alphabetic code, such as {@code EUR}. */
    public static boolean isCode(String text) {
        return BY_CODE.containsKey(text);
    }

    /** Returns whether a text is a code, in upper or lower case, or a symbol. */
    public static boolean isCodeOrSymbol(String text) {
        return BY_SYMBOL.containsKey(text) || (text.length() == CODE_LENGTH && isCode(text.toUpperCase(Locale.ROOT)));
    }

    /** Returns the alphabetic code of a three-digit numeric code, for example {@code EUR} for {@code 978}. */
    public static Optional<String> ofNumericCode(String digits) {
        return Optional.ofNullable(BY_NUMERIC_CODE.get(digits));
    }

    /**
     * Returns the currency that a whole value of a column or element denotes: an alphabetic code in any case, a numeric code, a
     * symbol, or a name, if they are those of one currency only. A text like a code is not taken for a name: {@code SOL} is also a
     * virtual currency.
     *
     * @return empty for signs of several currencies, such as {@code $}, and for what ISO 4217 does not list, such as {@code BTC}
     */
    public static Optional<String> ofValue(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        if (isCode(capitals)) {
            return Optional.of(capitals);
        }
        String normalised = NormalisedText.of(text);
        return ofNumericCode(text)
                .or(() -> Optional.ofNullable(BY_SYMBOL.get(text)))
                .or(() -> Optional.ofNullable(BY_HEADER_WORD.get(normalised)))
                .or(() -> LIKE_CODE.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.ofNullable(BY_CAPTIONED_NAME.get(normalised)));
    }

    /** Returns whether a currency has three decimals, so that {@code 1,234} means 1.234 and not 1234. */
    public static boolean hasThreeDecimals(String code) {
        return decimals(code).equals(OptionalInt.of(THREE_DECIMALS));
    }

    /**
     * Returns the number of decimals of the minor unit, such as 2 for {@code EUR}.
     *
     * @param code alphabetic code, in capitals
     * @return empty if there is no such code, or the currency has no minor unit
     */
    public static OptionalInt decimals(String code) {
        IsoCurrency currency = BY_CODE.get(code);
        return currency == null ? OptionalInt.empty() : currency.decimals();
    }

    /** Returns the symbols that are used for one currency only, and its code. */
    public static NavigableMap<String, String> symbols() {
        return BY_SYMBOL;
    }

    /** Returns a regular expression for {@link #symbols()} that are not part of a word, without a group. */
    public static String symbolPattern() {
        return alternatives(BY_SYMBOL.keySet().stream(), Currencies::outsideWords);
    }

    /** Returns a regular expression for the {@link #symbols()} that mean nothing else, without a group. */
    public static String signPattern() {
        return alternatives(
                BY_SYMBOL.keySet().stream().filter(symbol -> !isLikeAbbreviation(symbol)), Currencies::outsideWords);
    }

    /** Returns a regular expression for the {@link #symbols()} that are like abbreviations, without a group. */
    public static String letterSymbolPattern() {
        return alternatives(
                BY_SYMBOL.keySet().stream().filter(Currencies::isLikeAbbreviation), Currencies::outsideWords);
    }

    /**
     * Returns whether a text is a symbol of plain Latin letters, such as <i>RM</i>, or of those and a mark, such as <i>S/</i>. It
     * may also be an abbreviation, so that it means the currency only beside an amount with cents.
     */
    public static boolean isLikeAbbreviation(String text) {
        return BY_SYMBOL.containsKey(text) && PLAIN_CHARACTERS.matcher(text).matches();
    }

    private static String outsideWords(String symbol) {
        String expression = symbol.replace("$", "\\$").replace(".", "\\.");
        return symbol.chars().anyMatch(Character::isAlphabetic)
                ? "(?<!\\p{L})" + expression + "(?!\\p{L})"
                : expression;
    }

    /** Returns the currency of a symbol or of a code that is likely in a document. */
    public static Optional<String> ofUnit(String text) {
        return COMMON.contains(text) ? Optional.of(text) : Optional.ofNullable(BY_SYMBOL.get(text));
    }

    /**
     * Returns the currency next to a column name.
     *
     * @param word normalised symbol, name or code
     */
    public static Optional<String> ofHeaderWord(String word) {
        return Optional.ofNullable(BY_SYMBOL.get(word))
                .or(() -> isCode(word) ? Optional.of(word) : Optional.ofNullable(BY_HEADER_WORD.get(word)));
    }

    /**
     * Returns the currency that a text after a caption of currencies names, such as <i>Swiss Francs, private account</i>.
     *
     * @return the currency of the longest name with which the text begins; empty if there is none
     */
    public static Optional<String> ofCaptionedName(String text) {
        String words = NormalisedText.of(text);
        for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
            String code = BY_CAPTIONED_NAME.get(words.substring(0, end));
            if (code != null) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Returns the currency of a word of a document: a symbol, a name, an abbreviation or a likely code. */
    public static Optional<String> ofPrinted(String word) {
        String code = BY_SYMBOL.getOrDefault(word, BY_PRINTED_FORM.get(word.toUpperCase(Locale.ROOT)));
        if (code != null) {
            return Optional.of(code);
        }
        return COMMON.contains(word) ? Optional.of(word) : Optional.empty();
    }

    /** Returns a regular expression for the symbols and abbreviations of documents, without a group. */
    public static String printedPattern() {
        return alternatives(
                Stream.concat(BY_SYMBOL.keySet().stream(), BY_ABBREVIATION.keySet().stream()), Pattern::quote);
    }

    /** Returns a regular expression for the codes that are recognised above a table, without a group. */
    public static String preambleCodePattern() {
        return alternatives(PREAMBLE.stream(), Function.identity());
    }

    /** Returns a regular expression for all codes, without a capturing group. */
    public static String codePattern() {
        return "(?:" + alternatives(BY_CODE.keySet().stream(), Function.identity()) + ")";
    }

    /** Returns whether a code is also a word in upper case. */
    public static boolean isWord(String code) {
        return WORDS.contains(code);
    }

    /** Returns whether {@code $} may mean a currency. */
    public static boolean isDollar(String code) {
        return DOLLARS.contains(code);
    }

    /**
     * Returns the usual currency of the accounts of a country; empty if they may have several currencies.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Optional<String> ofCountry(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }

    private static Entry entry(String code, List<String> columns) {
        return new Entry(
                code,
                words(columns, 0),
                words(columns, 1),
                words(columns, 2),
                words(columns, 3),
                words(columns, 4),
                words(columns, 5));
    }

    private static Set<String> words(List<String> columns, int index) {
        return index < columns.size() && !columns.get(index).isEmpty()
                ? Set.copyOf(Arrays.asList(columns.get(index).split(" ", -1)))
                : Set.of();
    }

    private static Set<String> flagged(String flag) {
        return ENTRIES.stream()
                .filter(entry -> entry.flags().contains(flag))
                .map(Entry::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the codes by the texts of a column; a text in two entries fails. */
    private static NavigableMap<String, String> index(Function<Entry, Set<String>> column) {
        NavigableMap<String, String> codes = new TreeMap<>();
        for (Entry entry : ENTRIES) {
            for (String text : column.apply(entry)) {
                if (codes.put(text, entry.code()) != null) {
                    throw new IllegalStateException("Two currencies have " + text);
                }
            }
        }
        return Collections.unmodifiableNavigableMap(codes);
    }

    /** Symbols of Latin letters only are left out: in capitals, many are words or other abbreviations. */
    private static Map<String, String> printedForms() {
        Map<String, String> codes = new HashMap<>();
        Stream.of(BY_SYMBOL, BY_NAME, BY_ABBREVIATION)
                .flatMap(texts -> texts.entrySet().stream())
                .filter(text -> !BY_SYMBOL.containsKey(text.getKey())
                        || !LATIN_LETTERS.matcher(text.getKey()).matches())
                .forEach(text -> codes.put(text.getKey().toUpperCase(Locale.ROOT), text.getValue()));
        return Map.copyOf(codes);
    }

    /** Joins texts to an expression, longer texts first. */
    private static String alternatives(Stream<String> texts, Function<String, String> quoted) {
        return texts.sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(quoted)
                .collect(Collectors.joining("|"));
    }
}
