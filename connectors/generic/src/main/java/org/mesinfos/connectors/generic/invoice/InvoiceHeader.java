package org.mesinfos.connectors.generic.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.document.CaptionedDates;
import org.mesinfos.connectors.generic.document.CaptionedReferences;
import org.mesinfos.connectors.generic.document.CaptionedValueFinder;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;
import org.mesinfos.connectors.generic.document.ObservedValues;

/** The values of an invoice other than amounts and parties: kind, numbers and dates. */
final class InvoiceHeader {

    /** Fraction of the page height that may contain the date of a letter. */
    private static final double TOP = 0.45;

    /** Words between the place of a letter and its date. */
    private static final Set<String> ARTICLES =
            Set.of("LE", "DEN", "AM", "DE", "EL", "IL", "A", "THE", "ON", "DNE", "DNIA");

    /** Words before the date of a document. */
    private static final Set<String> DATE_WORDS =
            Set.of("DU", "LE", "VOM", "DATED", "OF", "VAN", "DEL", "DE", "DO", "ZE");

    private static final double MAX_DISTANCE_BELOW_TITLE = 26;

    private static final int MAX_ADDRESS_LINES = 6;
    /** Maximum height of an address and maximum horizontal offset of its lines, in points. */
    private static final double MAX_ADDRESS_HEIGHT = 90;

    private static final double MAX_HORIZONTAL_OFFSET = 12;

    private final Document document;
    private final Captions captions;
    private final CaptionedReferences references;
    private final CaptionedDates dates;

    InvoiceHeader(Document document, Captions captions, CaptionedValueFinder values, CaptionedDates dates) {
        this.document = document;
        this.captions = captions;
        this.references = new CaptionedReferences(values);
        this.dates = dates;
    }

    ObservedValues<String> number() {
        return new InvoiceNumberFinder(document, captions, references).find();
    }

    /** Returns the kind given by the first title; empty if there is no title. */
    Optional<InvoiceKind> kind() {
        return captions.find(InvoiceKind.TITLES_OR_NUMBER).findFirst().map(InvoiceKind::of);
    }

    boolean isTitled() {
        return captions.find(InvoiceKind.TITLES_OR_NUMBER).findAny().isPresent();
    }

    ObservedValues<LocalDate> issueDate() {
        return captions.observe(dates::findAfter, "issue-date")
                .orElse(captions.observe(dates::find, "issue-date"))
                .orElse(dateAfterNumber())
                .orElse(dateBesideNumber())
                .orElse(captions.observe(dates::findDirectlyAfter, "date"))
                .orElse(captions.observe(dates::findBelow, "date"))
                .orElse(uncaptionedDate());
    }

    /** Returns whether only a general caption such as {@code Date} names the issue date. */
    boolean hasGenericDateCaption() {
        return captions.find("issue-date").findAny().isEmpty();
    }

    /** Returns the due date: after its own caption, after that of the amount due, or in a sentence. */
    ObservedValues<LocalDate> dueDate() {
        return date("due-date")
                .orElse(captions.observe(dates::findAfter, "due"))
                .orElse(DueDateSentences.find(document, dates));
    }

    /** Returns the dates of the invoice; those of each list follow each other. */
    List<List<LocalDate>> sequencesOfDates() {
        List<List<LocalDate>> sequences = new ArrayList<>();
        sequences.add(Stream.of(issueDate(), dueDate())
                .flatMap(dates -> dates.unanimous().stream())
                .toList());
        sequences.add(date("delivery-date").unanimous().stream().toList());
        captions.find("period", "delivery-date")
                .map(dates::findAllAfter)
                .filter(found -> found.size() == 2)
                .forEach(sequences::add);
        return sequences;
    }

    ObservedValues<LocalDate> date(String concept) {
        return captions.observe(dates::findAfter, concept).orElse(captions.observe(dates::find, concept));
    }

    /** Returns the first and the last day of the invoiced period. */
    Optional<List<LocalDate>> period() {
        return captions.find("period", "delivery-date")
                .map(dates::findAllAfter)
                .filter(found -> found.size() == 2 && !found.get(1).isBefore(found.get(0)))
                .findFirst();
    }

    /**
     * Returns the customer number: after its own caption, or after a word for numbers below the caption of the buyer.
     */
    ObservedValues<String> customerNumber() {
        return reference("customer-number").orElse(captions.observe(this::numberBelowBuyer, "buyer"));
    }

    private Optional<String> numberBelowBuyer(Caption buyer) {
        for (int step = 1; step <= MAX_ADDRESS_LINES; step++) {
            Optional<String> number = document.lineBelow(buyer.line(), step, MAX_ADDRESS_HEIGHT)
                    .flatMap(line -> captionedNumber(line, buyer));
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    /** Returns the text after a word for numbers that is aligned with the caption of the buyer. */
    private Optional<String> captionedNumber(DocumentLine line, Caption buyer) {
        return line.runs().stream()
                .filter(run -> Math.abs(run.get(0).left() - buyer.left()) <= MAX_HORIZONTAL_OFFSET)
                .filter(run -> run.size() > 1
                        && run.get(0).text().endsWith(":")
                        && CaptionedReferences.isNumberWord(run.get(0)))
                .map(run -> run.get(1).text())
                .filter(text -> text.chars().anyMatch(Character::isDigit))
                .findFirst();
    }

    ObservedValues<String> reference(String concept) {
        return captions.observe(references::findAfter, concept).orElse(captions.observe(references::find, concept));
    }

    /** Returns a date after the invoice number, as in {@code Invoice 2024-001 of 5 March 2024}. */
    private ObservedValues<LocalDate> dateAfterNumber() {
        return captions.observe(
                        caption -> caption.startsRun() ? dateAfterReference(caption) : Optional.empty(),
                        InvoiceKind.TITLES_OR_NUMBER)
                .orElse(captions.observe(this::dateBelowTitle, InvoiceKind.TITLES))
                .orElse(captions.observe(this::dateAfterReference, InvoiceKind.TITLES_OR_NUMBER));
    }

    /** Returns the date that is alone below a title, after a word such as {@code du}. */
    private Optional<LocalDate> dateBelowTitle(Caption title) {
        return document.lineBelow(title.line(), 1, MAX_DISTANCE_BELOW_TITLE).stream()
                .flatMap(line -> line.runs().stream())
                .filter(run -> Math.abs(run.get(0).left() - title.left()) <= MAX_HORIZONTAL_OFFSET)
                .filter(run -> run.size() == 2
                        && DATE_WORDS.contains(
                                CaptionDictionary.normalise(run.get(0).text())))
                .flatMap(run -> dates.date(run.get(1)).stream())
                .findFirst();
    }

    /** Returns the date of a general caption on the line of the caption of the number. */
    private ObservedValues<LocalDate> dateBesideNumber() {
        return ObservedValues.of(captions.find("date")
                .filter(caption -> captions.onLine(caption.line())
                        .anyMatch(other -> other.concept().equals("number")))
                .flatMap(caption -> dates.find(caption).stream())
                .toList());
    }

    private Optional<LocalDate> dateAfterReference(Caption caption) {
        List<DocumentToken> tokens = caption.line().tokens();
        for (int i = caption.endToken(); i < caption.valueEndToken(); i++) {
            Optional<LocalDate> date = dates.date(tokens.get(i));
            if (date.isPresent() || !CaptionedReferences.mayPrecedeReference(tokens.get(i))) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Returns the date of a letter, printed after its place; otherwise the only date near the top of the document. */
    private ObservedValues<LocalDate> uncaptionedDate() {
        ObservedValues<LocalDate> letter = ObservedValues.of(document.lines().stream()
                .filter(line -> line.isAtTop(TOP))
                .flatMap(line -> line.runs().stream())
                .filter(InvoiceHeader::isPlaceAndDate)
                .flatMap(run -> dates.date(run.get(run.size() - 1)).stream())
                .toList());
        return letter.unanimous().isPresent() ? letter : onlyDate();
    }

    private static boolean isPlaceAndDate(List<DocumentToken> run) {
        int place = run.size() - 2;
        while (place > 0
                && ARTICLES.contains(CaptionDictionary.normalise(run.get(place).text()))) {
            place--;
        }
        return place >= 0
                && run.get(place).text().endsWith(",")
                && run.subList(0, run.size() - 1).stream().allMatch(DocumentToken::isText);
    }

    private ObservedValues<LocalDate> onlyDate() {
        ObservedValues<LocalDate> head = ObservedValues.of(document.lines().stream()
                .filter(line -> line.isAtTop(TOP))
                .flatMap(line -> line.tokens().stream())
                .flatMap(token -> dates.date(token).stream())
                .toList());
        return head.isAmbiguous() ? new ObservedValues<>(List.of()) : head;
    }
}
