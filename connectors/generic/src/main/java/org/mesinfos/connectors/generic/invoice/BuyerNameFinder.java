package org.mesinfos.connectors.generic.invoice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.Document.TokenRun;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Finder of the buyer's name, printed after a caption or on the line below it. */
final class BuyerNameFinder {

    private static final int MIN_WORDS = 2;
    private static final int MAX_WORDS = 6;
    private static final int MAX_LENGTH = 60;
    /** Maximum distance of the name below its caption, and its maximum horizontal offset, in points. */
    private static final double MAX_DISTANCE_BELOW = 22;

    private static final double MAX_HORIZONTAL_OFFSET = 12;
    private static final Pattern LEADING_PUNCTUATION = Pattern.compile("^[:\\s]+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}.'’ -]*");

    private BuyerNameFinder() {}

    /** Returns the name, if all captions of the buyer have the same. */
    static Optional<String> find(Document document, Captions captions) {
        return captions.observe(caption -> findAfter(caption).or(() -> findBelow(document, captions, caption)), "buyer")
                .unanimous();
    }

    private static Optional<String> findAfter(Caption caption) {
        List<DocumentToken> tokens = caption.line().tokens().subList(caption.endToken(), caption.valueEndToken());
        return firstRun(caption.line(), tokens).flatMap(BuyerNameFinder::toName);
    }

    /** Returns the tokens up to the first gap. */
    private static Optional<List<DocumentToken>> firstRun(DocumentLine line, List<DocumentToken> tokens) {
        return line.runs().stream()
                .map(run -> run.stream().filter(tokens::contains).toList())
                .filter(run -> !run.isEmpty())
                .findFirst();
    }

    private static Optional<String> findBelow(Document document, Captions captions, Caption caption) {
        if (caption.endToken() < caption.valueEndToken()) {
            return Optional.empty();
        }
        return document.lineBelow(caption.line(), 1, MAX_DISTANCE_BELOW)
                .flatMap(line -> line.runs().stream()
                        .filter(run -> Math.abs(run.get(0).left() - caption.left()) <= MAX_HORIZONTAL_OFFSET)
                        .filter(run -> !captions.areIn(new TokenRun(line, run)))
                        .findFirst()
                        .flatMap(BuyerNameFinder::toName));
    }

    private static Optional<String> toName(List<DocumentToken> tokens) {
        String text = LEADING_PUNCTUATION.matcher(DocumentLine.joinText(tokens)).replaceFirst("");
        int comma = text.indexOf(',');
        String name = (comma < 0 ? text : text.substring(0, comma)).strip();
        int words = name.split(" ", -1).length;
        boolean plausible = words >= MIN_WORDS
                && words <= MAX_WORDS
                && name.length() <= MAX_LENGTH
                && NAME.matcher(name).matches()
                && countCapitalised(name) >= MIN_WORDS;
        return plausible ? Optional.of(name) : Optional.empty();
    }

    private static long countCapitalised(String name) {
        return List.of(name.split(" ", -1)).stream()
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .count();
    }
}
