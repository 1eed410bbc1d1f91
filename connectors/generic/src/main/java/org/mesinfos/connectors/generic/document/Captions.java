package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.Document.TokenRun;

/** The captions of a document, in reading order. Immutable. */
public final class Captions {

    /** Words before a caption that do not change its concept. */
    private static final Set<String> PREFIXES = DocumentVocabulary.words("before-caption");

    /** A longer word followed by a full stop ends a sentence. */
    private static final int MAX_ABBREVIATION_LENGTH = 4;

    private static final String SEPARATORS = ":;,|•●·–—-/";

    private final List<Caption> all;
    private final Map<Integer, List<Caption>> byLine;

    private Captions(List<Caption> all) {
        this.all = List.copyOf(all);
        this.byLine = all.stream()
                .collect(Collectors.groupingBy(caption -> caption.line().index()));
    }

    public static Captions find(Document document, CaptionDictionary words) {
        List<Caption> found = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            onLine(line, words, found);
        }
        return new Captions(found);
    }

    /** Returns the captions of the given concepts. */
    public Stream<Caption> find(String... concepts) {
        List<String> wanted = Arrays.asList(concepts);
        return all.stream().filter(caption -> wanted.contains(caption.concept()));
    }

    /** Returns the values that a finder finds for the captions of the given concepts. */
    public <T> ObservedValues<T> observe(Function<Caption, Optional<T>> finder, String... concepts) {
        return ObservedValues.of(find(concepts)
                .flatMap(caption -> finder.apply(caption).stream())
                .toList());
    }

    public List<Caption> all() {
        return all;
    }

    /** Returns the captions of a line, from left to right. */
    public Stream<Caption> onLine(DocumentLine line) {
        return byLine.getOrDefault(line.index(), List.of()).stream();
    }

    /** Returns whether a caption starts in a run. */
    public boolean areIn(TokenRun run) {
        return onLine(run.line())
                .anyMatch(caption -> run.tokens().contains(run.line().tokens().get(caption.firstToken())));
    }

    private static void onLine(DocumentLine line, CaptionDictionary words, List<Caption> found) {
        List<Caption> captions = new ArrayList<>();
        int next = 0;
        int taken = 0;
        while (next < line.tokens().size()) {
            Optional<Caption> caption =
                    mayStartCaption(line, next, taken) ? parseAt(line, next, words) : Optional.empty();
            caption.ifPresent(captions::add);
            next = caption.map(Caption::endToken).orElse(next + 1);
            taken = caption.isPresent() ? next : taken;
        }
        for (int i = 0; i < captions.size(); i++) {
            int end = i + 1 < captions.size()
                    ? captions.get(i + 1).firstToken()
                    : line.tokens().size();
            Caption open = captions.get(i);
            found.add(new Caption(
                    open.concept(),
                    open.text(),
                    line,
                    open.firstToken(),
                    open.endToken(),
                    end,
                    open.left(),
                    open.right()));
        }
    }

    /** Returns whether a word before a caption does not change its concept. */
    public static boolean isPrefix(DocumentToken token) {
        return PREFIXES.contains(CaptionDictionary.normalise(token.text()));
    }

    /**
     * Returns whether a caption may start at a token: at the start of a run, or after a value, a separator, a caption
     * or a word such as "your".
     */
    private static boolean mayStartCaption(DocumentLine line, int token, int taken) {
        if (!line.tokens().get(token).isText()) {
            return false;
        }
        if (line.startsRun(token)) {
            return true;
        }
        if (line.tokens().get(token).text().startsWith("(")) {
            return false;
        }
        if (token == taken) {
            return true;
        }
        DocumentToken before = line.tokens().get(token - 1);
        return !before.isText()
                || before.text().chars().noneMatch(Character::isLetter)
                || (before.text().endsWith(".") && before.text().length() > MAX_ABBREVIATION_LENGTH)
                || SEPARATORS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0
                || (isPrefix(before) && mayStartCaption(line, token - 1, taken));
    }

    private static Optional<Caption> parseAt(DocumentLine line, int from, CaptionDictionary words) {
        StringBuilder normalised = new StringBuilder();
        boolean isLetterSpaced = true;
        Optional<Caption> best = Optional.empty();
        for (int i = from; i < line.tokens().size() && normalised.length() <= words.maxPhraseLength(); i++) {
            DocumentToken token = line.tokens().get(i);
            if (token.date().isPresent() || token.percent().isPresent() || token.isMonetary()) {
                break;
            }
            if (i > from && line.startsRun(i) && !isLetterSpaced) {
                break;
            }
            String letters = normalisedWithoutCode(token.text());
            isLetterSpaced &= letters.length() <= 1;
            normalised.append(letters);
            Optional<String> concept = letters.isEmpty() ? Optional.empty() : words.concept(normalised.toString());
            if (concept.isPresent() && !endsRemark(line, from, i)) {
                best = Optional.of(caption(line, from, i + 1, concept.get()));
            }
            if (token.text().endsWith(":")) {
                break;
            }
        }
        return best;
    }

    /** Returns whether tokens are the last words of a remark in parentheses, as in {@code Total (incl. VAT)}. */
    private static boolean endsRemark(DocumentLine line, int from, int to) {
        return line.tokens().get(to).text().endsWith(")")
                && line.tokens().subList(from, to + 1).stream()
                        .noneMatch(token -> token.text().indexOf('(') >= 0);
    }

    /** Returns the normalised text of a token, without a trailing code in parentheses. */
    private static String normalisedWithoutCode(String text) {
        int code = text.indexOf('(');
        return CaptionDictionary.normalise(
                code > 0 && text.endsWith(")") && hasDigit(text, code) ? text.substring(0, code) : text);
    }

    private static boolean hasDigit(String text, int from) {
        return text.substring(from).chars().anyMatch(Character::isDigit);
    }

    private static Caption caption(DocumentLine line, int from, int to, String concept) {
        List<DocumentToken> tokens = line.tokens().subList(from, to);
        return new Caption(
                concept,
                DocumentLine.joinText(tokens),
                line,
                from,
                to,
                to,
                tokens.get(0).left(),
                tokens.get(tokens.size() - 1).right());
    }
}
