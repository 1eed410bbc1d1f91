package org.mesinfos.connectors.generic.document;

import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.Document.TokenRun;

/**
 * Finder of the trade name of an organisation: the name directly above its legal name, if both have a word in common or if an
 * address of the web has one of its words. A line above it without such evidence may be anything, such as a slogan.
 */
public final class TradeNameFinder {

    /** Largest distance between the names, in points. */
    private static final double MAX_DISTANCE = 26;

    private TradeNameFinder() {}

    /** Returns the trade name; empty if there is none or if it is a part of the legal name. */
    public static Optional<String> find(Document document, Captions captions, String legalName) {
        String legal = CaptionDictionary.normalise(legalName);
        return document.lines().stream()
                .flatMap(line -> line.runs().stream().map(run -> new TokenRun(line, run)))
                .filter(run -> CaptionDictionary.normalise(DocumentLine.joinText(run.tokens()))
                        .startsWith(legal))
                .flatMap(
                        run -> document.runAbove(run.line(), run.tokens().get(0).left(), MAX_DISTANCE).stream())
                .filter(run -> !captions.areIn(run))
                .flatMap(run -> IssuerBlock.toName(run.tokens()).stream())
                .filter(name -> !legal.contains(CaptionDictionary.normalise(name)))
                .filter(name -> OrganisationNameFinder.hasWordIn(name, Stream.of(legal))
                        || OrganisationNameFinder.isInWebAddress(name, document))
                .findFirst();
    }
}
