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
 * Finds the name of the issuer of a document: the most frequent name with a legal form or, if there is none, the first
 * words of the document if they are repeated.
 */
public final class OrganisationName {

    private static final Set<String> FORMS = Set.of(
            "SA",
            "SAS",
            "SASU",
            "SARL",
            "EURL",
            "SCOP",
            "SCI",
            "SNC",
            "GMBH",
            "AG",
            "KG",
            "OHG",
            "EK",
            "EU",
            "EV",
            "OG",
            "GESMBH",
            "KFT",
            "SRO",
            "DOO",
            "ASBL",
            "VZW",
            "UG",
            "EG",
            "LTD",
            "LIMITED",
            "LLC",
            "INC",
            "PLC",
            "LLP",
            "CORP",
            "CORPORATION",
            "BV",
            "NV",
            "VOF",
            "SRL",
            "SPA",
            "SL",
            "SLU",
            "LDA",
            "OY",
            "AB",
            "AS",
            "APS",
            "BVBA",
            "SPRL",
            "SCRL",
            "EIRL",
            "MBH",
            "PTY",
            "SPZOO");
    private static final Pattern PARTS = Pattern.compile("\\s[-–—|•●·/]\\s|[|•●·;:]");
    private static final int MOST_WORDS = 7;
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;

    private OrganisationName() {}

    /**
     * Returns the name of the issuer.
     *
     * @param others regions of other parties
     */
    public static Optional<String> in(Paper document, Regions others) {
        return formed(document, run -> !others.hold(run.line(), run.tokens())).or(() -> repeated(document, others));
    }

    /** Returns the most frequent name with a legal form in the given regions. */
    public static Optional<String> within(Paper document, Regions regions) {
        return formed(document, run -> regions.hold(run.line(), run.tokens()));
    }

    private record Run(PaperLine line, List<Token> tokens) {}

    private static Optional<String> formed(Paper document, Predicate<Run> wanted) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (PaperLine line : document.lines()) {
            line.runs().stream()
                    .map(tokens -> new Run(line, tokens))
                    .filter(wanted)
                    .flatMap(run -> PARTS.splitAsStream(PaperLine.text(run.tokens())))
                    .flatMap(part -> name(part.strip()).stream())
                    .forEach(name -> names.computeIfAbsent(CaptionWords.squeezed(name), key -> new ArrayList<>())
                            .add(name));
        }
        int most = names.values().stream().mapToInt(List::size).max().orElse(0);
        return names.values().stream()
                .filter(found -> found.size() == most)
                .map(found -> found.get(0))
                .findFirst();
    }

    /** Returns a text up to its legal form; empty if it has none or is too long for a name. */
    private static Optional<String> name(String text) {
        String[] words = text.split(" ", -1);
        int last = 0;
        for (int i = 1; i < Math.min(words.length, MOST_WORDS); i++) {
            String letters = CaptionWords.squeezed(words[i]);
            boolean postcode = words[i - 1].chars().allMatch(Character::isDigit);
            boolean form = FORMS.contains(letters) && isForm(words[i]) && !postcode;
            last = form || isFormOfThree(words, i) ? i : last;
        }
        String name = String.join(" ", List.of(words).subList(0, last + 1));
        return last > 0 && begins(name) ? Optional.of(withoutComma(name)) : Optional.empty();
    }

    /** Returns whether three words are a legal form, such as <i>Sp. z o.o.</i> */
    private static boolean isFormOfThree(String[] words, int last) {
        return last > 2 && FORMS.contains(CaptionWords.squeezed(words[last - 2] + words[last - 1] + words[last]));
    }

    /**
     * Returns whether a legal form is written as one. Short forms are also words unless they are in upper case or end
     * with a full stop.
     */
    private static boolean isForm(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return word.equals(upper)
                || (word.endsWith(".") && word.indexOf('.') < word.length() - 1)
                || (word.length() > 2 && Character.isUpperCase(word.charAt(0)));
    }

    private static boolean begins(String name) {
        long letters =
                name.split(" ", -1)[0].chars().filter(Character::isLetter).count();
        return name.length() <= LONGEST && letters > 1 && !Character.isLowerCase(name.charAt(0));
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
    }

    /** Returns the first words of the document if they are repeated further down, for example in a web address. */
    private static Optional<String> repeated(Paper document, Regions others) {
        Optional<PaperLine> first = document.lines().stream()
                .filter(line -> line.tokens().stream().allMatch(Token::isText))
                .findFirst()
                .filter(line -> !others.hold(line, line.runs().get(0)));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String name = PaperLine.text(first.get().runs().get(0));
        String letters = CaptionWords.squeezed(name);
        String rest = document.lines().stream()
                .skip(first.get().index() + 1L)
                .map(line -> CaptionWords.squeezed(line.printed().text()))
                .collect(Collectors.joining("\n"));
        boolean isRepeated = letters.length() >= SHORTEST && name.length() <= LONGEST && rest.contains(letters);
        return isRepeated ? Optional.of(name) : Optional.empty();
    }
}
