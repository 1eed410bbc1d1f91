package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.Document.TokenRun;

/**
 * Finder of the name of the issuer of a document: the most frequent name with a legal form; otherwise the first words of
 * the document if they are repeated, or if an address of the web has one of them; otherwise the first line above its
 * registration number.
 */
public final class OrganisationNameFinder {

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("\\S+@\\S+|(?:www\\.|https?://)\\S+|[\\p{L}\\d-]+\\.\\p{L}{2,}");
    private static final int MIN_WORD_LENGTH = 5;

    private OrganisationNameFinder() {}

    /**
     * Returns the name of the issuer.
     *
     * @param others regions of other parties
     * @param registrations captions of registration numbers of parties
     */
    public static Optional<String> findIssuer(
            Document document, Captions captions, PageRegions others, Stream<Caption> registrations) {
        Predicate<TokenRun> isOwn = run -> !others.contain(run.line(), run.tokens());
        return NamesWithLegalForm.findAtStartOfRuns(document, isOwn)
                .or(() -> findTitle(document, captions, others))
                .or(() -> new IssuerBlock(document, captions, others).findName(registrations))
                .or(() -> NamesWithLegalForm.findInSentences(document, isOwn));
    }

    /** Returns the most frequent name with a legal form in the given regions. */
    public static Optional<String> findIn(Document document, PageRegions regions) {
        return NamesWithLegalForm.findAtStartOfRuns(document, run -> regions.contain(run.line(), run.tokens()));
    }

    /** Returns the first words of the document if they are repeated further down, or in part in an address of the web. */
    private static Optional<String> findTitle(Document document, Captions captions, PageRegions others) {
        Optional<DocumentLine> first = document.lines().stream()
                .filter(line -> line.tokens().stream().allMatch(DocumentToken::isText))
                .findFirst()
                .filter(line -> !others.contain(line, line.runs().get(0)));
        if (first.isEmpty() || captions.onLine(first.get()).anyMatch(caption -> caption.firstToken() == 0)) {
            return Optional.empty();
        }
        List<DocumentLine> below = document.lines()
                .subList(first.get().index() + 1, document.lines().size());
        return IssuerBlock.toName(first.get().runs().get(0))
                .filter(name -> isRepeated(CaptionDictionary.normalise(name), below) || isInWebAddress(name, document));
    }

    private static boolean isRepeated(String letters, List<DocumentLine> below) {
        return below.stream()
                .map(line -> CaptionDictionary.normalise(line.printed().text()))
                .collect(Collectors.joining("\n"))
                .contains(letters);
    }

    /** Returns whether an address of the web has one of the longer words of a name. */
    static boolean isInWebAddress(String name, Document document) {
        return hasWordIn(
                name,
                document.lines().stream()
                        .flatMap(line -> line.tokens().stream())
                        .map(DocumentToken::text)
                        .filter(OrganisationNameFinder::isWebAddress)
                        .map(CaptionDictionary::normalise));
    }

    static boolean isWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).matches();
    }

    /** Returns whether one of some normalised texts has one of the longer words of a name. */
    static boolean hasWordIn(String name, Stream<String> texts) {
        Set<String> words = Stream.of(name.split("[^\\p{L}\\d]+", -1))
                .map(CaptionDictionary::normalise)
                .filter(word -> word.length() >= MIN_WORD_LENGTH)
                .collect(Collectors.toSet());
        return texts.anyMatch(text -> words.stream().anyMatch(text::contains));
    }
}
