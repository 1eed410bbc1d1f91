package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.value.WordLists;

/**
 * Name of a column, normalised for comparison.
 *
 * @param words in upper case, without accents, punctuation, currency and time zone, joined by one space
 * @param currency at the end or the start of the name, such as EUR in {@code Betrag (EUR)}
 */
public record NormalisedHeaderName(String words, Optional<String> currency) {

    /** The boundary of words in {@code paidOut}, and of a sign and a word in {@code £Out}. */
    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=^[£€])(?=\\p{L})");
    /** The apostrophe of a plural, as in {@code euro's}. */
    private static final Pattern PLURAL_APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019](?=[sS]\\b)");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}*#+]+");
    private static final Pattern PREPOSITION_IN_REMARK = Pattern.compile("\\((\\p{L}+) [^()]+\\)$");
    private static final Pattern CODE_WITH_SIGN = Pattern.compile("(?<=^[A-Z]{3})\\p{Sc}$");
    /** Prepositions between a name and its currency, such as {@code in} in {@code Betrag in EUR}. */
    private static final Set<String> CURRENCY_PREPOSITIONS = listed("before-currency");
    /** Words whose following preposition is part of the name, such as {@code Money In}. */
    private static final Set<String> WORDS_WITH_PREPOSITION = listed("with-preposition");

    /** Time zones at the end of names of dates, as in {@code Date (UTC)}. */
    private static final Set<String> TIME_ZONES = listed("time-zone");

    public static NormalisedHeaderName of(String name) {
        List<String> words = words(withoutPreposition(name));
        Optional<String> currency = Optional.empty();
        int last = words.size() - 1;
        if (last > 0 && Currencies.ofHeaderWord(words.get(last)).isPresent()) {
            currency = Currencies.ofHeaderWord(words.remove(last));
            int joint = words.size() - 1;
            if (joint > 0
                    && CURRENCY_PREPOSITIONS.contains(words.get(joint))
                    && !WORDS_WITH_PREPOSITION.contains(words.get(joint - 1))) {
                words.remove(words.size() - 1);
            }
        } else if (last > 0 && Currencies.ofHeaderWord(words.get(0)).isPresent()) {
            currency = Currencies.ofHeaderWord(words.remove(0));
        }
        return new NormalisedHeaderName(
                String.join(" ", words), last == 0 ? Currencies.ofUnit(code(words.get(0))) : currency);
    }

    /** Removes a preposition that starts a remark, such as <i>in</i> in {@code Amount (in EUR)}; that of {@code Amount in} stays. */
    private static String withoutPreposition(String name) {
        Matcher remark = PREPOSITION_IN_REMARK.matcher(name);
        return remark.find() && CURRENCY_PREPOSITIONS.contains(NormalisedText.of(remark.group(1)))
                ? name.substring(0, remark.start(1)) + name.substring(remark.end(1))
                : name;
    }

    /** Returns whether the name is nothing but a likely currency, such as {@code CAD$}. */
    boolean isCurrency() {
        return Currencies.ofUnit(code(words)).isPresent() && !Currencies.isWord(code(words));
    }

    /** Returns a code without the sign of its currency; another word as it is. */
    private static String code(String word) {
        return CODE_WITH_SIGN.matcher(word).replaceAll("");
    }

    private static Set<String> listed(String list) {
        return Set.copyOf(WordLists.named(NormalisedHeaderName.class, "header-prepositions.txt")
                .getOrDefault(list, List.of()));
    }

    private static List<String> words(String name) {
        String spaced = WORD_BOUNDARY
                .matcher(PLURAL_APOSTROPHE.matcher(name).replaceAll(""))
                .replaceAll(" ");
        String plain = PUNCTUATION.matcher(NormalisedText.of(spaced)).replaceAll(" ");
        String withoutHash = plain.startsWith("#") ? plain.substring(1) : plain;
        List<String> words = new ArrayList<>(List.of(withoutHash.strip().split(" ", -1)));
        if (words.size() > 1 && TIME_ZONES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }
}
