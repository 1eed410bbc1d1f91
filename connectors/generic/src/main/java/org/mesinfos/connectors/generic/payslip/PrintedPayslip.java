package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.document.CaptionedAmounts;
import org.mesinfos.connectors.generic.document.CaptionedDates;
import org.mesinfos.connectors.generic.document.CaptionedReferences;
import org.mesinfos.connectors.generic.document.CaptionedValueFinder;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.ObservedValues;
import org.mesinfos.connectors.generic.print.PrintedMonths;

/**
 * A payslip in PDF with the values extracted from it.
 *
 * @param document lines of the document
 * @param captions captions on those lines
 * @param values finder of the captioned values
 * @param dates captioned dates in the date order of the document
 * @param totals totals
 * @param lines lines of pay
 * @param currency currency of its amounts; empty if the document does not state it
 */
record PrintedPayslip(
        Document document,
        Captions captions,
        CaptionedValueFinder values,
        CaptionedDates dates,
        PayslipTotals totals,
        List<PrintedPayLine> lines,
        Optional<String> currency) {

    /** Fraction of the first page that may contain the month of the payslip. */
    private static final double TOP = 0.45;

    /**
     * Extracts the payslip on the pages; empty if they have no typical caption of a payslip or no total.
     *
     * @param declared currency that the settings declare
     */
    static Optional<PrintedPayslip> extract(List<PdfPage> pages, Optional<String> declared) {
        Document document = Document.of(pages);
        Captions captions = Captions.find(document, PayslipVocabulary.CAPTIONS);
        if (captions.find("payslip", "employee-number", "net-paid", "paid-out")
                .findAny()
                .isEmpty()) {
            return Optional.empty();
        }
        CaptionedValueFinder values = new CaptionedValueFinder(document, captions);
        List<PrintedPayLine> lines = PayLineReader.read(document, captions);
        PayslipTotals sums = new PayslipTotals(
                new CaptionedAmounts(
                                values, captions, PayslipVocabulary.TOTAL_CONCEPTS, PayslipVocabulary.COLUMN_CONCEPTS)
                        .findAll(),
                lines);
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> currency = DocumentCurrency.infer(document);
        return Optional.of(new PrintedPayslip(
                document,
                captions,
                values,
                CaptionedDates.infer(
                        values,
                        document,
                        currency.or(() -> DocumentCurrency.declared(declared, document)),
                        dates -> sequencesOfDates(captions, dates)),
                sums,
                lines,
                currency));
    }

    /** Returns the dates of the payslip; those of each list follow each other. */
    private static List<List<LocalDate>> sequencesOfDates(Captions captions, CaptionedDates dates) {
        List<List<LocalDate>> sequences = new ArrayList<>();
        captions.find("period", "payslip")
                .map(dates::findAllAfter)
                .filter(found -> found.size() == 2)
                .forEach(sequences::add);
        sequences.add(Stream.of("period-start", "period-end")
                .flatMap(concept -> date(captions, dates, concept).unanimous().stream())
                .toList());
        sequences.add(Stream.of("seniority", "payment-date")
                .flatMap(concept -> date(captions, dates, concept).unanimous().stream())
                .toList());
        return sequences;
    }

    boolean isTitled() {
        return captions.find("payslip").findAny().isPresent();
    }

    ObservedValues<LocalDate> date(String concept) {
        return date(captions, dates, concept);
    }

    private static ObservedValues<LocalDate> date(Captions captions, CaptionedDates dates, String concept) {
        return captions.observe(dates::findAfter, concept).orElse(captions.observe(dates::find, concept));
    }

    ObservedValues<String> reference(String concept) {
        CaptionedReferences references = new CaptionedReferences(values);
        return captions.observe(references::findAfter, concept).orElse(captions.observe(references::find, concept));
    }

    /**
     * Returns the first and the last day of the pay period: from a captioned period, from two captioned dates, or from
     * the month in the headline.
     */
    Optional<List<LocalDate>> period() {
        Optional<List<LocalDate>> both = captions.find("period", "payslip")
                .map(dates::findAllAfter)
                .filter(found -> found.size() == 2 && !found.get(1).isBefore(found.get(0)))
                .findFirst();
        return both.or(this::betweenCaptionedDates)
                .or(() -> namedMonth()
                        .or(this::headlineMonth)
                        .map(month -> List.of(month.atDay(1), month.atEndOfMonth())));
    }

    private Optional<List<LocalDate>> betweenCaptionedDates() {
        Optional<LocalDate> start = date("period-start").unanimous();
        Optional<LocalDate> end = date("period-end").unanimous();
        return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
                ? Optional.of(List.of(start.get(), end.get()))
                : Optional.empty();
    }

    /** Returns the month after the caption of the period, if all of these captions have the same. */
    private Optional<YearMonth> namedMonth() {
        return captions.observe(
                        caption -> {
                            String text = DocumentLine.joinText(values.tokensAfter(caption));
                            return PrintedMonths.findYearMonth(text).or(() -> PrintedMonths.findNumericYearMonth(text));
                        },
                        "period")
                .unanimous();
    }

    /** Returns whether the lines of pay, with earnings and deductions, add up to the net pay. */
    boolean isNetPayProvenByLines() {
        List<BigDecimal> amounts =
                lines.stream().flatMap(line -> line.employeeAmount().stream()).toList();
        boolean hasBoth = amounts.stream().anyMatch(amount -> amount.signum() > 0)
                && amounts.stream().anyMatch(amount -> amount.signum() < 0);
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return hasBoth
                && totals.unanimous("net-paid")
                        .filter(net -> net.compareTo(sum) == 0)
                        .isPresent();
    }

    private Optional<YearMonth> headlineMonth() {
        ObservedValues<YearMonth> months = ObservedValues.of(document.lines().stream()
                .filter(line -> line.isAtTop(TOP))
                .flatMap(line -> line.runs().stream())
                .map(run ->
                        run.stream().takeWhile(token -> token.date().isEmpty()).toList())
                .flatMap(run -> PrintedMonths.findYearMonth(DocumentLine.joinText(run)).stream())
                .toList());
        return months.unanimous();
    }
}
