package org.mesinfos.connectors.generic.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.Document.TokenRun;

/** Finder of a name on the first line of the block that ends with the registration number of the issuer. */
final class IssuerBlock {

    static final int MAX_NAME_LENGTH = 60;

    /** Fraction of the height of the first page that may contain the block. */
    private static final double TOP = 0.4;

    private static final int MAX_LINES = 6;
    private static final int MAX_WORDS = 7;
    /** Largest distance between two lines of the block, in points. */
    private static final double MAX_DISTANCE = 26;

    private static final Pattern DETAIL = Pattern.compile("\\s[-–—|•●·/]\\s.*|\\s*[|•●·;:*(].*|\\s+[-–—]$");

    private final Document document;
    private final Captions captions;
    private final PageRegions others;

    IssuerBlock(Document document, Captions captions, PageRegions others) {
        this.document = document;
        this.captions = captions;
        this.others = others;
    }

    /** Returns the name, if all blocks have the same. */
    Optional<String> findName(Stream<Caption> registrations) {
        return ObservedValues.of(registrations
                        .filter(caption -> caption.line().isAtTop(TOP)
                                && !others.contain(
                                        caption.line(),
                                        caption.line().tokens().subList(caption.firstToken(), caption.endToken())))
                        .flatMap(caption -> nameAbove(caption).stream())
                        .toList())
                .unanimous();
    }

    private Optional<String> nameAbove(Caption registration) {
        double left = runOf(registration).get(0).left();
        DocumentLine line = registration.line();
        Optional<String> name = Optional.empty();
        for (int step = 0; step < MAX_LINES; step++) {
            Optional<TokenRun> above = document.runAbove(line, left, MAX_DISTANCE);
            if (above.isEmpty()) {
                return name;
            }
            line = above.get().line();
            if (!captions.areIn(above.get())) {
                name = toName(above.get().tokens());
            }
        }
        return name;
    }

    private static List<DocumentToken> runOf(Caption caption) {
        DocumentToken first = caption.line().tokens().get(caption.firstToken());
        return caption.line().runs().stream()
                .filter(run -> run.contains(first))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the text of a run before any detail, if it may be a name. */
    static Optional<String> toName(List<DocumentToken> run) {
        String name =
                DETAIL.matcher(DocumentLine.joinText(run)).replaceFirst("").strip();
        boolean isName = run.stream().allMatch(DocumentToken::isText)
                && name.chars().filter(Character::isLetter).count() > 2
                && name.chars().noneMatch(Character::isDigit)
                && !OrganisationNameFinder.isWebAddress(name)
                && Character.isUpperCase(name.charAt(0))
                && name.length() <= MAX_NAME_LENGTH
                && name.split(" ", -1).length <= MAX_WORDS;
        return isName ? Optional.of(name) : Optional.empty();
    }
}
