package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The captions of a document, in reading order. Immutable. */
public final class Captions {

    /** Words before a caption that do not change its concept. */
    private static final Set<String> PREFIXES = Set.of(
            "ZUZUGL",
            "ZUZUGLICH",
            "INKLUSIVE",
            "YOUR",
            "OUR",
            "THE",
            "VOTRE",
            "NOTRE",
            "VOS",
            "LE",
            "LA",
            "IHRE",
            "IHR",
            "UNSERE",
            "DER",
            "DIE",
            "DAS",
            "UW",
            "ONZE",
            "DE",
            "HET",
            "SU",
            "TU",
            "NUESTRO",
            "EL",
            "VOSTRO",
            "IL",
            "PLUS",
            "ZZGL",
            "INKL",
            "DONT",
            "DAVON",
            "WAARVAN",
            "INCL",
            "INCLUDING",
            "OF",
            "WHICH",
            "MAIS",
            "TOT");

    /** A longer word followed by a full stop ends a sentence. */
    private static final int LONGEST_ABBREVIATION = 4;

    private static final String SEPARATORS = ":;,|•●·–—-/";

    private final List<Caption> all;
    private final Map<Integer, List<Caption>> byLine;

    private Captions(List<Caption> all) {
        this.all = List.copyOf(all);
        this.byLine = all.stream()
                .collect(Collectors.groupingBy(caption -> caption.line().index()));
    }

    public static Captions of(Paper document, CaptionWords words) {
        List<Caption> found = new ArrayList<>();
        for (PaperLine line : document.lines()) {
            on(line, words, found);
        }
        return new Captions(found);
    }

    /** Returns the captions of the given concepts. */
    public Stream<Caption> of(String... concepts) {
        List<String> wanted = Arrays.asList(concepts);
        return all.stream().filter(caption -> wanted.contains(caption.notion()));
    }

    public List<Caption> all() {
        return all;
    }

    /** Returns the captions of a line, from left to right. */
    public Stream<Caption> on(PaperLine line) {
        return byLine.getOrDefault(line.index(), List.of()).stream();
    }

    private static void on(PaperLine line, CaptionWords words, List<Caption> found) {
        List<Caption> captions = new ArrayList<>();
        int next = 0;
        int taken = 0;
        while (next < line.tokens().size()) {
            Optional<Caption> caption = mayBegin(line, next, taken) ? at(line, next, words) : Optional.empty();
            caption.ifPresent(captions::add);
            next = caption.map(Caption::to).orElse(next + 1);
            taken = caption.isPresent() ? next : taken;
        }
        for (int i = 0; i < captions.size(); i++) {
            int end = i + 1 < captions.size()
                    ? captions.get(i + 1).from()
                    : line.tokens().size();
            Caption open = captions.get(i);
            found.add(new Caption(
                    open.notion(), open.text(), line, open.from(), open.to(), end, open.left(), open.right()));
        }
    }

    /** Returns whether a word before a caption does not change its concept. */
    public static boolean isPrefix(Token token) {
        return PREFIXES.contains(CaptionWords.squeezed(token.text()));
    }

    /**
     * Returns whether a caption may start at a token: at the start of a run, or after a value, a separator, a caption
     * or a word such as "your".
     */
    private static boolean mayBegin(PaperLine line, int token, int taken) {
        if (!line.tokens().get(token).isText()) {
            return false;
        }
        if (line.isApart(token) || (token > 0 && token == taken)) {
            return true;
        }
        Token before = line.tokens().get(token - 1);
        return !before.isText()
                || before.text().chars().noneMatch(Character::isLetter)
                || (before.text().endsWith(".") && before.text().length() > LONGEST_ABBREVIATION)
                || SEPARATORS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0
                || (isPrefix(before) && mayBegin(line, token - 1, taken));
    }

    private static Optional<Caption> at(PaperLine line, int from, CaptionWords words) {
        StringBuilder normalised = new StringBuilder();
        boolean isLetterSpaced = true;
        Optional<Caption> best = Optional.empty();
        for (int i = from; i < line.tokens().size() && normalised.length() <= words.longest(); i++) {
            Token token = line.tokens().get(i);
            if (token.day().isPresent() || token.percent().isPresent() || token.isMoney()) {
                break;
            }
            if (i > from && line.isApart(i) && !isLetterSpaced) {
                break;
            }
            String letters = letters(token.text());
            isLetterSpaced &= letters.length() <= 1;
            normalised.append(letters);
            Optional<String> concept = letters.isEmpty() ? Optional.empty() : words.notion(normalised.toString());
            if (concept.isPresent()) {
                best = Optional.of(caption(line, from, i + 1, concept.get()));
            }
            if (token.text().endsWith(":")) {
                break;
            }
        }
        return best;
    }

    /** Returns the normalised text of a token, without a trailing code in parentheses. */
    private static String letters(String text) {
        int code = text.indexOf('(');
        return CaptionWords.squeezed(
                code > 0 && text.endsWith(")") && hasDigit(text, code) ? text.substring(0, code) : text);
    }

    private static boolean hasDigit(String text, int from) {
        return text.substring(from).chars().anyMatch(Character::isDigit);
    }

    private static Caption caption(PaperLine line, int from, int to, String concept) {
        List<Token> tokens = line.tokens().subList(from, to);
        return new Caption(
                concept,
                PaperLine.text(tokens),
                line,
                from,
                to,
                to,
                tokens.get(0).left(),
                tokens.get(tokens.size() - 1).right());
    }
}
