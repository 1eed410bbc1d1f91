package org.mesinfos.connectors.generic.reimbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.document.CaptionedDates;
import org.mesinfos.connectors.generic.document.CaptionedReferences;
import org.mesinfos.connectors.generic.document.CaptionedValueFinder;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.ObservedValues;
import org.mesinfos.connectors.generic.document.OrganisationNameFinder;
import org.mesinfos.connectors.generic.document.PageRegions;

/**
 * A statement of health reimbursements with the values extracted from it.
 *
 * @param document lines of the document
 * @param captions captions on those lines
 * @param values finder of the captioned values
 * @param dates dates in the date order of the document
 * @param issuer name of the insurer; empty if it is unknown
 * @param insurer concept of its payments; empty if it is unknown
 * @param table lines of care and their totals
 * @param currency currency of its amounts; empty if the document does not state it
 */
record PrintedReimbursements(
        Document document,
        Captions captions,
        CaptionedValueFinder values,
        CaptionedDates dates,
        Optional<String> issuer,
        Optional<String> insurer,
        CareTable table,
        Optional<String> currency) {

    /**
     * Extracts the statement on the pages; empty if they have no title of one or no line of care.
     *
     * @param declared currency that the settings declare
     */
    static Optional<PrintedReimbursements> extract(List<PdfPage> pages, Optional<String> declared) {
        Document document = Document.of(pages);
        Captions captions = Captions.find(document, ReimbursementVocabulary.CAPTIONS);
        if (captions.find("title", "statement-number").findAny().isEmpty()) {
            return Optional.empty();
        }
        CareTable table = CareTableReader.read(document, captions);
        if (table.lines().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> currency = DocumentCurrency.infer(document);
        CaptionedValueFinder values = new CaptionedValueFinder(document, captions);
        Optional<String> issuer = OrganisationNameFinder.findIssuer(
                document,
                captions,
                PageRegions.ofCaptions(captions.find("beneficiary")),
                captions.find("registration"));
        Optional<String> insurer = PayingInsurer.of(document, issuer, table);
        return Optional.of(new PrintedReimbursements(
                document,
                captions,
                values,
                CaptionedDates.infer(
                        values,
                        document,
                        currency.or(() -> DocumentCurrency.declared(declared, document)),
                        dates -> sequencesOfDates(captions, table, dates)),
                issuer,
                insurer,
                insurer.map(table::paidBy).orElse(table),
                currency));
    }

    /** Returns the dates of the statement; those of each list follow each other. Care is not paid before it is given. */
    private static List<List<LocalDate>> sequencesOfDates(Captions captions, CareTable table, CaptionedDates dates) {
        Optional<LocalDate> paid =
                captions.observe(dates::findAfter, "payment-date").unanimous();
        return table.lines().stream()
                .map(line -> Stream.of(
                                date(line, "care-date", dates),
                                date(line, "care-end-date", dates),
                                date(line, "payment-date", dates).or(() -> paid))
                        .flatMap(Optional::stream)
                        .toList())
                .toList();
    }

    ObservedValues<String> reference(String concept) {
        CaptionedReferences references = new CaptionedReferences(values);
        return captions.observe(references::findAfter, concept).orElse(captions.observe(references::find, concept));
    }

    ObservedValues<LocalDate> date(String concept) {
        return captions.observe(dates::findAfter, concept);
    }

    /** Returns a date on a line of care; empty if there is none with a year. */
    Optional<LocalDate> date(CareLine line, String concept) {
        return date(line, concept, dates);
    }

    private static Optional<LocalDate> date(CareLine line, String concept, CaptionedDates dates) {
        return Optional.ofNullable(line.dates().get(concept)).flatMap(dates::date);
    }

    TotalDifferences differences() {
        return TotalDifferences.of(table);
    }
}
