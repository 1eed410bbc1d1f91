package org.mesinfos.connectors.generic.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionedValues;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Days;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.References;
import org.mesinfos.connectors.generic.document.Token;
import org.mesinfos.connectors.generic.document.Told;

/** The values of an invoice other than amounts and parties: kind, numbers and dates. */
final class InvoiceHead {

    /** Fraction of the page height that may contain the date of a letter. */
    private static final double TOP = 0.45;

    private static final int LINES_OF_ADDRESS = 6;
    /** Maximum height of an address and maximum horizontal offset of its lines, in points. */
    private static final double HEIGHT_OF_ADDRESS = 90;

    private static final double ASIDE = 12;

    private final Paper paper;
    private final Captions captions;
    private final References references;
    private final Days days;

    InvoiceHead(Paper document, Captions captions, CaptionedValues values, Days dates) {
        this.paper = document;
        this.captions = captions;
        this.references = new References(values);
        this.days = dates;
    }

    /** Returns the number of the invoice: after its own caption, or else after the title. */
    Told<String> number() {
        return told(references::beside, "number")
                .orElse(firstOf(told(references::beside, DocumentKind.TITLES)))
                .orElse(told(references::of, "number"))
                .orElse(told(this::underTitle, DocumentKind.TITLES))
                .orElse(hash());
    }

    /** Returns the kind given by the first title; empty if there is no title. */
    Optional<DocumentKind> kind() {
        return captions.of(DocumentKind.TITLES_OR_NUMBER).findFirst().map(DocumentKind::of);
    }

    boolean isNamed() {
        return captions.of(DocumentKind.TITLES_OR_NUMBER).findAny().isPresent();
    }

    Told<LocalDate> issueDate() {
        return told(days::beside, "issue-date")
                .orElse(told(days::of, "issue-date"))
                .orElse(behindNumber())
                .orElse(told(days::next, "date"))
                .orElse(told(days::under, "date"))
                .orElse(lonely());
    }

    /** Returns whether only a general caption such as {@code Date} names the issue date. */
    boolean isPlainlyDated() {
        return captions.of("issue-date").findAny().isEmpty();
    }

    /** Returns the due date: after its own caption, or after that of the amount due. */
    Told<LocalDate> dueDate() {
        return date("due-date").orElse(told(days::beside, "due"));
    }

    Told<LocalDate> date(String concept) {
        return told(days::beside, concept).orElse(told(days::of, concept));
    }

    /** Returns the first and the last day of the invoiced period. */
    Optional<List<LocalDate>> period() {
        return captions.of("period", "delivery-date")
                .map(days::all)
                .filter(found -> found.size() == 2 && !found.get(1).isBefore(found.get(0)))
                .findFirst();
    }

    /**
     * Returns the customer number: after its own caption, or after a word for numbers below the caption of the buyer.
     */
    Told<String> customerNumber() {
        return reference("customer-number").orElse(told(this::numberUnder, "buyer"));
    }

    private Optional<String> numberUnder(Caption buyer) {
        for (int step = 1; step <= LINES_OF_ADDRESS; step++) {
            Optional<String> number =
                    paper.below(buyer.line(), step, HEIGHT_OF_ADDRESS).flatMap(line -> numbered(line, buyer));
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    /** Returns the text after a word for numbers that is aligned with the caption of the buyer. */
    private Optional<String> numbered(PaperLine line, Caption buyer) {
        return line.runs().stream()
                .filter(run -> Math.abs(run.get(0).left() - buyer.left()) <= ASIDE)
                .filter(run -> run.size() > 1 && run.get(0).text().endsWith(":") && References.isNumberWord(run.get(0)))
                .map(run -> run.get(1).text())
                .filter(text -> text.chars().anyMatch(Character::isDigit))
                .findFirst();
    }

    Told<String> reference(String concept) {
        return told(references::beside, concept).orElse(told(references::of, concept));
    }

    /**
     * Returns the text after a word for numbers that starts the line below a title, if the title is alone on its line.
     */
    private Optional<String> underTitle(Caption title) {
        if (title.from() > 0 || title.to() < title.line().tokens().size()) {
            return Optional.empty();
        }
        return paper.below(title.line(), 1, HEIGHT_OF_ADDRESS)
                .map(PaperLine::tokens)
                .filter(tokens -> tokens.size() > 1 && References.isNumberWord(tokens.get(0)))
                .map(tokens -> tokens.get(1))
                .filter(token -> token.day().isEmpty() && !token.isMoney())
                .map(Token::text)
                .filter(text -> text.chars().anyMatch(Character::isDigit));
    }

    /** Returns a date after the invoice number, as in {@code Invoice 2024-001 of 5 March 2024}. */
    private Told<LocalDate> behindNumber() {
        return told(this::behindReference, DocumentKind.TITLES_OR_NUMBER);
    }

    private Optional<LocalDate> behindReference(Caption caption) {
        List<Token> tokens = caption.line().tokens();
        for (int i = caption.to(); i < caption.end(); i++) {
            Optional<LocalDate> date = days.date(tokens.get(i));
            if (date.isPresent() || !References.mayStandBefore(tokens.get(i))) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Returns the date of a letter, printed after its place; otherwise the only date near the top of the document. */
    private Told<LocalDate> lonely() {
        Told<LocalDate> letter = Told.of(paper.lines().stream()
                .filter(line -> line.page() == 1 && line.printed().depth() <= TOP)
                .flatMap(line -> line.runs().stream())
                .filter(InvoiceHead::isPlaceAndDate)
                .flatMap(run -> days.date(run.get(run.size() - 1)).stream())
                .toList());
        return letter.one().isPresent() ? letter : onlyDate();
    }

    private static boolean isPlaceAndDate(List<Token> run) {
        int last = run.size() - 1;
        return last > 0
                && run.get(last - 1).text().endsWith(",")
                && run.subList(0, last).stream().allMatch(Token::isText);
    }

    private Told<LocalDate> onlyDate() {
        Told<LocalDate> head = Told.of(paper.lines().stream()
                .filter(line -> line.page() == 1 && line.printed().depth() <= TOP)
                .flatMap(line -> line.tokens().stream())
                .flatMap(token -> days.date(token).stream())
                .toList());
        return head.isAmbiguous() ? new Told<>(List.of()) : head;
    }

    /** Returns a reference after a number sign without a caption. */
    private Told<String> hash() {
        return Told.of(paper.lines().stream()
                .filter(line -> line.page() == 1)
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.size() == 2 && run.get(0).text().equals("#"))
                .map(run -> run.get(1))
                .filter(token -> token.isText() && token.text().chars().anyMatch(Character::isDigit))
                .map(Token::text)
                .toList());
    }

    /** Returns the first value only, since a title may be repeated in the text. */
    private static Told<String> firstOf(Told<String> observed) {
        return new Told<>(observed.values().stream().limit(1).toList());
    }

    private <T> Told<T> told(Function<Caption, Optional<T>> finder, String... concepts) {
        return Told.of(captions.of(concepts)
                .flatMap(caption -> finder.apply(caption).stream())
                .toList());
    }
}
