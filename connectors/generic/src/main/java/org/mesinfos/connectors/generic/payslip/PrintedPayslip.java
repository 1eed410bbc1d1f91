package org.mesinfos.connectors.generic.payslip;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionedValues;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Days;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.NamedAmounts;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.References;
import org.mesinfos.connectors.generic.document.Told;
import org.mesinfos.connectors.generic.print.Calendar;
import org.mesinfos.connectors.generic.print.DayOrder;

/**
 * A payslip in PDF with the values extracted from it.
 *
 * @param paper lines of the document
 * @param captions captions on those lines
 * @param values finder of the captioned values
 * @param days captioned dates in the date order of the document
 * @param sums totals
 * @param lines lines of pay
 * @param currency currency of its amounts; empty if the document does not state it
 */
record PrintedPayslip(
        Paper paper,
        Captions captions,
        CaptionedValues values,
        Days days,
        PaySums sums,
        List<PayLine> lines,
        Optional<String> currency) {

    /** Fraction of the first page that may contain the month of the payslip. */
    private static final double TOP = 0.45;

    /** Extracts the payslip on the pages; empty if they have no typical caption of a payslip or no total. */
    static Optional<PrintedPayslip> of(List<PdfPage> pages) {
        Paper paper = Paper.of(pages);
        Captions captions = Captions.of(paper, PayslipWords.CAPTIONS);
        if (captions.of("payslip", "employee-number", "net-paid", "paid-out")
                .findAny()
                .isEmpty()) {
            return Optional.empty();
        }
        CaptionedValues values = new CaptionedValues(paper, captions);
        List<PayLine> lines = PayLines.of(paper, captions);
        PaySums sums =
                new PaySums(new NamedAmounts(values, captions, PayslipWords.SUMS, PayslipWords.VAGUE).all(), lines);
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> currency = DocumentCurrency.of(paper);
        DayOrder usual = currency.filter("USD"::equals).isPresent() ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        return Optional.of(new PrintedPayslip(
                paper, captions, values, new Days(values, Days.order(paper, usual)), sums, lines, currency));
    }

    boolean isNamed() {
        return captions.of("payslip").findAny().isPresent();
    }

    Told<LocalDate> date(String concept) {
        return told(days::beside, concept).orElse(told(days::of, concept));
    }

    Told<String> reference(String concept) {
        References references = new References(values);
        return told(references::beside, concept).orElse(told(references::of, concept));
    }

    /**
     * Returns the first and the last day of the pay period: from a captioned period, from two captioned dates, or from
     * the month in the headline.
     */
    Optional<List<LocalDate>> period() {
        Optional<List<LocalDate>> both = captions.of("period", "payslip")
                .map(days::all)
                .filter(found -> found.size() == 2 && !found.get(1).isBefore(found.get(0)))
                .findFirst();
        return both.or(this::ends).or(() -> month().map(month -> List.of(month.atDay(1), month.atEndOfMonth())));
    }

    private Optional<List<LocalDate>> ends() {
        Optional<LocalDate> start = date("period-start").one();
        Optional<LocalDate> end = date("period-end").one();
        return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
                ? Optional.of(List.of(start.get(), end.get()))
                : Optional.empty();
    }

    private Optional<YearMonth> month() {
        Told<YearMonth> months = Told.of(paper.lines().stream()
                .filter(line -> line.page() == 1 && line.printed().depth() <= TOP)
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.stream().noneMatch(token -> token.day().isPresent()))
                .flatMap(run -> Calendar.monthOfYear(PaperLine.text(run)).stream())
                .toList());
        return months.one();
    }

    private <T> Told<T> told(Function<Caption, Optional<T>> finder, String concept) {
        return Told.of(captions.of(concept)
                .flatMap(caption -> finder.apply(caption).stream())
                .toList());
    }
}
