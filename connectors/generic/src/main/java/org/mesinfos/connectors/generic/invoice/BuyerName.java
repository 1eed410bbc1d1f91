package org.mesinfos.connectors.generic.invoice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.Token;
import org.mesinfos.connectors.generic.document.Told;

/** Finder of the buyer's name, printed after a caption or on the line below it. */
final class BuyerName {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 60;
    /** Maximum distance of the name below its caption, and its maximum horizontal offset, in points. */
    private static final double DOWN = 22;

    private static final double ASIDE = 12;
    private static final Pattern MARKS_BEFORE = Pattern.compile("^[:\\s]+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}.'’ -]*");

    private BuyerName() {}

    /** Returns the name, if all captions of the buyer have the same. */
    static Optional<String> in(Paper document, Captions captions) {
        return Told.of(captions.of("buyer")
                        .flatMap(caption -> beside(caption).or(() -> under(document, captions, caption)).stream())
                        .toList())
                .one();
    }

    private static Optional<String> beside(Caption caption) {
        List<Token> tokens = caption.line().tokens().subList(caption.to(), caption.end());
        return run(caption.line(), tokens).flatMap(BuyerName::name);
    }

    /** Returns the tokens up to the first gap. */
    private static Optional<List<Token>> run(PaperLine line, List<Token> tokens) {
        return line.runs().stream()
                .map(run -> run.stream().filter(tokens::contains).toList())
                .filter(run -> !run.isEmpty())
                .findFirst();
    }

    private static Optional<String> under(Paper document, Captions captions, Caption caption) {
        if (caption.to() < caption.end()) {
            return Optional.empty();
        }
        return document.below(caption.line(), 1, DOWN)
                .flatMap(line -> line.runs().stream()
                        .filter(run -> Math.abs(run.get(0).left() - caption.left()) <= ASIDE)
                        .filter(run -> captions.on(line)
                                .noneMatch(other -> run.contains(line.tokens().get(other.from()))))
                        .findFirst()
                        .flatMap(BuyerName::name));
    }

    private static Optional<String> name(List<Token> tokens) {
        String text = MARKS_BEFORE.matcher(PaperLine.text(tokens)).replaceFirst("");
        int comma = text.indexOf(',');
        String name = (comma < 0 ? text : text.substring(0, comma)).strip();
        int words = name.split(" ", -1).length;
        boolean plausible = words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && name.length() <= LONGEST
                && NAME.matcher(name).matches()
                && capitals(name) >= FEWEST_WORDS;
        return plausible ? Optional.of(name) : Optional.empty();
    }

    private static long capitals(String name) {
        return List.of(name.split(" ", -1)).stream()
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .count();
    }
}
