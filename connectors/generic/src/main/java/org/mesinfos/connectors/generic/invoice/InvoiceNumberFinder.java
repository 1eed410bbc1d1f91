package org.mesinfos.connectors.generic.invoice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionedReferences;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;
import org.mesinfos.connectors.generic.document.ObservedValues;

/** Finder of the number of an invoice by its caption, or else by the title. */
final class InvoiceNumberFinder {

    private static final int MAX_LINES_BELOW_TITLE = 3;
    private static final double MAX_DISTANCE_BELOW_TITLE = 34;

    private final Document document;
    private final Captions captions;
    private final CaptionedReferences references;

    InvoiceNumberFinder(Document document, Captions captions, CaptionedReferences references) {
        this.document = document;
        this.captions = captions;
        this.references = references;
    }

    /**
     * Returns the number of the invoice: after its own caption, or else after the title. A caption within a sentence may be that of
     * another invoice.
     */
    ObservedValues<String> find() {
        return captions.observe(
                        caption -> caption.startsRun() ? references.findAfter(caption) : Optional.empty(), "number")
                .orElse(captions.observe(references::findAfter, "number"))
                .orElse(firstOf(captions.observe(this::numberAfterTitle, InvoiceKind.TITLES)))
                .orElse(captions.observe(references::find, "number"))
                .orElse(captions.observe(this::numberBelowTitle, InvoiceKind.TITLES))
                .orElse(numberAfterHash());
    }

    /** Returns the reference after a title, unless it may be the month of the invoice. */
    private Optional<String> numberAfterTitle(Caption title) {
        return references.findAfter(title).filter(number -> !CaptionedReferences.isMonth(number));
    }

    /** Returns the reference below a title that is alone in its run: after a word for numbers, or with letters and digits. */
    private Optional<String> numberBelowTitle(Caption title) {
        if (!isAlone(title)) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, MAX_LINES_BELOW_TITLE)
                .boxed()
                .flatMap(step -> document.lineBelow(title.line(), step, MAX_DISTANCE_BELOW_TITLE).stream())
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.get(0).left() <= title.right()
                        && run.get(run.size() - 1).right() >= title.left())
                .flatMap(run -> numberOf(run).stream())
                .findFirst();
    }

    private static Optional<String> numberOf(List<DocumentToken> run) {
        if (run.size() > 1 && CaptionedReferences.isNumberWord(run.get(0))) {
            return Optional.of(run.get(1))
                    .filter(token -> token.date().isEmpty() && !token.isMonetary())
                    .map(DocumentToken::text)
                    .filter(text -> text.chars().anyMatch(Character::isDigit));
        }
        return CaptionedReferences.isDistinctReference(run)
                ? Optional.of(DocumentLine.joinText(run))
                : Optional.empty();
    }

    /** Returns whether the run of a title has no other words than titles. */
    private boolean isAlone(Caption title) {
        List<DocumentToken> tokens = title.line().tokens();
        Set<Integer> titles = captions.onLine(title.line())
                .filter(caption -> List.of(InvoiceKind.TITLES).contains(caption.concept()))
                .flatMap(caption -> IntStream.range(caption.firstToken(), caption.endToken())
                        .boxed())
                .collect(Collectors.toSet());
        return IntStream.range(0, tokens.size())
                .filter(i -> isInRunOf(title, i))
                .allMatch(
                        i -> titles.contains(i) || tokens.get(i).text().chars().noneMatch(Character::isLetterOrDigit));
    }

    private static boolean isInRunOf(Caption title, int token) {
        DocumentLine line = title.line();
        int from = Math.min(token, title.firstToken());
        int to = Math.max(token, title.firstToken());
        return IntStream.rangeClosed(from + 1, to).noneMatch(line::startsRun);
    }

    /** Returns a reference after a number sign without a caption. */
    private ObservedValues<String> numberAfterHash() {
        return ObservedValues.of(document.lines().stream()
                .filter(line -> line.page() == 1)
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.size() == 2 && run.get(0).text().equals("#"))
                .map(run -> run.get(1))
                .filter(token -> token.isText() && token.text().chars().anyMatch(Character::isDigit))
                .map(DocumentToken::text)
                .toList());
    }

    /** Returns the first value only, since a title may be repeated in the text. */
    private static ObservedValues<String> firstOf(ObservedValues<String> observed) {
        return new ObservedValues<>(observed.distinctValues().stream().limit(1).toList());
    }
}
