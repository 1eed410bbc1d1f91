package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finder of the name of the issuer of a document: the most frequent name with a legal form or, if there is none, the
 * first words of the document if they are repeated.
 */
public final class OrganisationNameFinder {

    private static final Set<String> LEGAL_FORMS = DocumentVocabulary.words("legal-form");
    private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|•●·/]\\s|[|•●·;:]");
    private static final int MAX_WORDS = 7;
    private static final int MAX_LENGTH = 60;
    private static final int MIN_LENGTH = 3;

    private OrganisationNameFinder() {}

    /**
     * Returns the name of the issuer.
     *
     * @param others regions of other parties
     */
    public static Optional<String> findIssuer(Document document, PageRegions others) {
        return findWithLegalForm(document, run -> !others.contain(run.line(), run.tokens()))
                .or(() -> findRepeatedTitle(document, others));
    }

    /** Returns the most frequent name with a legal form in the given regions. */
    public static Optional<String> findIn(Document document, PageRegions regions) {
        return findWithLegalForm(document, run -> regions.contain(run.line(), run.tokens()));
    }

    private record TokenRun(DocumentLine line, List<DocumentToken> tokens) {}

    private static Optional<String> findWithLegalForm(Document document, Predicate<TokenRun> wanted) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (DocumentLine line : document.lines()) {
            line.runs().stream()
                    .map(tokens -> new TokenRun(line, tokens))
                    .filter(wanted)
                    .flatMap(run -> SEPARATOR.splitAsStream(DocumentLine.joinText(run.tokens())))
                    .flatMap(part -> nameWithLegalForm(part.strip()).stream())
                    .forEach(name -> names.computeIfAbsent(CaptionDictionary.normalise(name), key -> new ArrayList<>())
                            .add(name));
        }
        int most = names.values().stream().mapToInt(List::size).max().orElse(0);
        return names.values().stream()
                .filter(found -> found.size() == most)
                .map(found -> found.get(0))
                .findFirst();
    }

    /** Returns a text up to its legal form; empty if it has none or is too long for a name. */
    private static Optional<String> nameWithLegalForm(String text) {
        String[] words = text.split(" ", -1);
        int last = 0;
        for (int i = 1; i < Math.min(words.length, MAX_WORDS); i++) {
            String letters = CaptionDictionary.normalise(words[i]);
            boolean postcode = words[i - 1].chars().allMatch(Character::isDigit);
            boolean form = LEGAL_FORMS.contains(letters) && isWrittenAsLegalForm(words[i]) && !postcode;
            last = form || isThreeWordLegalForm(words, i) ? i : last;
        }
        String name = String.join(" ", List.of(words).subList(0, last + 1));
        return last > 0 && startsLikeName(name) ? Optional.of(withoutComma(name)) : Optional.empty();
    }

    /** Returns whether three words are a legal form, such as <i>Sp. z o.o.</i> */
    private static boolean isThreeWordLegalForm(String[] words, int last) {
        return last > 2
                && LEGAL_FORMS.contains(CaptionDictionary.normalise(words[last - 2] + words[last - 1] + words[last]));
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
        return name.length() <= MAX_LENGTH && letters > 1 && !Character.isLowerCase(name.charAt(0));
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
    }

    /** Returns the first words of the document if they are repeated further down, for example in a web address. */
    private static Optional<String> findRepeatedTitle(Document document, PageRegions others) {
        Optional<DocumentLine> first = document.lines().stream()
                .filter(line -> line.tokens().stream().allMatch(DocumentToken::isText))
                .findFirst()
                .filter(line -> !others.contain(line, line.runs().get(0)));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String name = DocumentLine.joinText(first.get().runs().get(0));
        String letters = CaptionDictionary.normalise(name);
        String rest = document.lines().stream()
                .skip(first.get().index() + 1L)
                .map(line -> CaptionDictionary.normalise(line.printed().text()))
                .collect(Collectors.joining("\n"));
        boolean isRepeated = letters.length() >= MIN_LENGTH && name.length() <= MAX_LENGTH && rest.contains(letters);
        return isRepeated ? Optional.of(name) : Optional.empty();
    }
}
