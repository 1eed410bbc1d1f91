package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.document.Document.TokenRun;

/** Names of companies that end or start with a legal form. */
final class NamesWithLegalForm {

    private static final Set<String> LEGAL_FORMS = DocumentVocabulary.words("legal-form");
    private static final Set<String> LEADING_LEGAL_FORMS = DocumentVocabulary.words("leading-legal-form");
    /** Words within names that are not capitalised. */
    private static final Set<String> CONNECTIVES = Set.of(
            "&", "+", "de", "du", "des", "la", "le", "et", "and", "of", "the", "und", "für", "van", "der", "di", "e",
            "y");

    private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|•●·/]\\s|[|•●·;:]");
    /** Word before the name of a sender, as in <i>Receipt from Pine Ltd</i>. */
    private static final String SENDER = " from ";

    /** End of a sentence before the last word. */
    private static final Pattern SENTENCE = Pattern.compile("[?!] ");

    private static final int MAX_WORDS = 7;
    private static final int MAX_LENGTH = 60;

    private NamesWithLegalForm() {}

    /** Returns the most frequent name among those at the start of the wanted runs and of their parts. */
    static Optional<String> findAtStartOfRuns(Document document, Predicate<TokenRun> wanted) {
        return mostFrequent(document, wanted, NamesWithLegalForm::nameAtStart);
    }

    /** Returns the most frequent name among those within the wanted runs: the capitalised words before a legal form. */
    static Optional<String> findInSentences(Document document, Predicate<TokenRun> wanted) {
        return mostFrequent(document, wanted, NamesWithLegalForm::nameInSentence);
    }

    private static Optional<String> mostFrequent(
            Document document, Predicate<TokenRun> wanted, Function<String, Optional<String>> finder) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (DocumentLine line : document.lines()) {
            line.runs().stream()
                    .map(tokens -> new TokenRun(line, tokens))
                    .filter(wanted)
                    .flatMap(run -> SEPARATOR.splitAsStream(DocumentLine.joinText(run.tokens())))
                    .flatMap(part -> finder.apply(part.strip()).stream())
                    .forEach(name -> names.computeIfAbsent(CaptionDictionary.normalise(name), key -> new ArrayList<>())
                            .add(name));
        }
        int most = names.values().stream().mapToInt(List::size).max().orElse(0);
        return names.values().stream()
                .filter(found -> found.size() == most)
                .map(found -> found.get(0))
                .findFirst();
    }

    /** Returns a text up to its legal form, or as a whole if it starts with one; empty if it is too long for a name. */
    private static Optional<String> nameAtStart(String printed) {
        String text = printed.substring(printed.indexOf(SENDER) < 0 ? 0 : printed.indexOf(SENDER) + SENDER.length());
        String[] words = text.split(" ", -1);
        int last = 0;
        for (int i = 1; i < Math.min(words.length, MAX_WORDS); i++) {
            last = isLegalForm(words, i) ? i : last;
        }
        String name = last > 0 ? join(words, 0, last) : isNameAfterLegalForm(text, words) ? text : "";
        return startsLikeName(name) ? Optional.of(withoutComma(name)) : Optional.empty();
    }

    private static Optional<String> nameInSentence(String text) {
        String[] words = text.split(" ", -1);
        for (int form = 1; form < words.length; form++) {
            int first = form;
            while (first > 0 && isWordOfName(first == form ? withoutComma(words[first - 1]) : words[first - 1])) {
                first--;
            }
            while (first < form && CONNECTIVES.contains(words[first])) {
                first++;
            }
            if (first < form
                    && form - first < MAX_WORDS
                    && isLegalForm(words, form)
                    && startsLikeName(join(words, first, form))) {
                return Optional.of(withoutComma(join(words, first, form)));
            }
        }
        return Optional.empty();
    }

    private static boolean isWordOfName(String word) {
        return CONNECTIVES.contains(word)
                || (!word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && word.chars().noneMatch(Character::isDigit)
                        && ".,;:!?)".indexOf(word.charAt(word.length() - 1)) < 0);
    }

    private static boolean isLegalForm(String[] words, int last) {
        String letters = CaptionDictionary.normalise(words[last]);
        boolean isAfterNumber = words[last - 1].chars().allMatch(Character::isDigit);
        if (LEGAL_FORMS.contains(letters) && isWrittenAsLegalForm(words[last]) && !isAfterNumber) {
            return true;
        }
        for (int first = last - 1; first > 0 && first > last - MAX_WORDS; first--) {
            letters = CaptionDictionary.normalise(words[first]) + letters;
            if (LEGAL_FORMS.contains(letters)
                    && !words[first].isEmpty()
                    && Character.isUpperCase(words[first].charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameAfterLegalForm(String text, String[] words) {
        return words.length > 1
                && words.length <= MAX_WORDS
                && LEADING_LEGAL_FORMS.contains(CaptionDictionary.normalise(words[0]))
                && words[0].equals(words[0].toUpperCase(Locale.ROOT))
                && isWordOfName(words[1])
                && !CONNECTIVES.contains(words[1])
                && text.chars().noneMatch(Character::isDigit);
    }

    /**
     * Returns whether a legal form is written as one. Short forms are also words unless they are in upper case or end
     * with a full stop.
     */
    private static boolean isWrittenAsLegalForm(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return word.equals(upper)
                || (word.endsWith(".") && word.indexOf('.') < word.length() - 1)
                || (word.length() > 2 && Character.isUpperCase(word.charAt(0)));
    }

    private static boolean startsLikeName(String name) {
        long letters =
                name.split(" ", -1)[0].chars().filter(Character::isLetter).count();
        return name.length() <= MAX_LENGTH
                && letters > 1
                && !Character.isLowerCase(name.charAt(0))
                && !SENTENCE.matcher(name).find();
    }

    private static String join(String[] words, int first, int last) {
        return String.join(" ", List.of(words).subList(first, last + 1));
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
    }
}
